import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { withPrincipals } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { sharedDocument, theGroup } from "@/server/testing/shared-document";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
let groupId: string;
beforeAll(async () => {
  portal = await openPortal();
  groupId = await theGroup();
});

const missing = { code: "NOT_FOUND" };

describe("sharing", () => {
  test("the group and the author's organization see it; outsiders and administrators meet nothing", async () => {
    const { id } = await sharedDocument(portal, "angela", "Lessons about zebra pages");
    for (const name of ["angela", "margaret", "lorna", "iris"] as const) {
      expect((await (await portal.as(name)).documents.get({ id })).title, name).toBe(
        "Lessons about zebra pages",
      );
    }
    for (const name of ["owen", "tomas", "victor", "priya", "catherine", "beatriz"] as const) {
      const actor = await portal.as(name);
      await expect(actor.documents.get({ id }), name).rejects.toMatchObject(missing);
      await expect(actor.documents.receipts({ id }), name).rejects.toMatchObject(missing);
      await expect(actor.documents.acknowledge({ id }), name).rejects.toMatchObject(missing);
      const { items } = await actor.documents.list({});
      expect(
        items.map((item) => item.id),
        name,
      ).not.toContain(id);
      expect((await actor.documents.list({ text: "zebra" })).total, name).toBe(0);
      expect(await actor.search.palette({ text: "zebra" }), name).toEqual([]);
    }
    expect((await (await portal.as("lorna")).documents.list({ text: "zebra" })).total).toBe(1);
    expect(await (await portal.as("lorna")).search.palette({ text: "zebra" })).toHaveLength(1);
  });

  test("a hidden document and a missing one give the same words", async () => {
    const { id } = await sharedDocument(portal, "angela", "Hidden from Cuyahoga");
    const tomas = await portal.as("tomas");
    const said = await Promise.all(
      [id, randomUUID()].map((one) =>
        tomas.documents.get({ id: one }).catch((error: Error) => error.message),
      ),
    );
    expect(said[0]).toBe(said[1]);
  });

  test("a visitor is asked to sign in", async () => {
    await expect(portal.visitor.documents.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(portal.visitor.search.palette({ text: "zebra" })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  test("observers read and do not share; people without a seat neither", async () => {
    await expect(sharedDocument(portal, "iris", "From an observer")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(sharedDocument(portal, "tomas", "From outside")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(sharedDocument(portal, "victor", "From a vendor")).rejects.toMatchObject(missing);
  });

  test("sent twice it is made once, and a file serves once and only its uploader", async () => {
    const fileId = await uploadedFile(portal, "angela");
    const input = {
      id: randomUUID(),
      groupId,
      title: "Single copy",
      fileId,
      tlp: "AMBER",
      reach: "group",
    } as const;
    const angela = await portal.as("angela");
    const first = await angela.documents.create(input);
    expect(await angela.documents.create(input)).toEqual(first);
    await expect(angela.documents.create({ ...input, id: randomUUID() })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const theirs = await uploadedFile(portal, "lorna");
    await expect(
      angela.documents.create({ ...input, id: randomUUID(), fileId: theirs }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await angela.documents.list({ text: "Single copy" })).total).toBe(1);
  });
});

test("an id that a hidden document has is as free as any other", async () => {
  const personIds = [portal.people.angela];
  const sent = randomUUID();
  const make = async (by: CastName, id: string) =>
    (await portal.as(by)).documents.create({
      ...{ id, groupId, title: "Quietly named", tlp: "RED", reach: "named", personIds },
      fileId: await uploadedFile(portal, by),
    });
  const hidden = await make("angela", sent);
  for (const taken of [hidden.id, sent]) {
    const { id } = await make("lorna", taken);
    expect(id).not.toBe(hidden.id);
    expect((await (await portal.as("lorna")).documents.get({ id })).author).toBe("Lorna Whitlock");
  }
});

describe("marking and audience", () => {
  test.each([
    ["RED", "group"],
    ["AMBER+STRICT", "group"],
    ["AMBER", "community"],
    ["GREEN", "everyone"],
  ] as const)("TLP:%s does not reach %s", async (tlp, reach) => {
    await expect(sharedDocument(portal, "angela", "Too far", { tlp, reach })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { field: "reach" },
    });
    await expect(
      (await portal.as("angela")).documents.audiencePreview({ groupId, tlp, reach }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("RED is for people of the group who are named, and for whoever names them", async () => {
    const named = { tlp: "RED", reach: "named" } as const;
    await expect(sharedDocument(portal, "angela", "For nobody", named)).rejects.toMatchObject({
      cause: { field: "personIds" },
    });
    await expect(
      sharedDocument(portal, "angela", "For Tomás", { ...named, personIds: [portal.people.tomas] }),
    ).rejects.toMatchObject({ cause: { field: "personIds" } });
    const { id } = await sharedDocument(portal, "angela", "For Lorna", {
      ...named,
      personIds: [portal.people.lorna],
    });
    expect((await (await portal.as("lorna")).documents.get({ id })).seenBy.people).toBe(2);
    expect((await (await portal.as("angela")).documents.get({ id })).receipts).toEqual({
      opened: 2,
      confirmed: 0,
      of: 2,
    });
    await expect((await portal.as("margaret")).documents.get({ id })).rejects.toMatchObject(missing);
    const known = await withPrincipals([`group:${groupId}`], (db) =>
      db.event.count({ where: { subjectId: id } }),
    );
    expect(known).toBe(0);
  });

  test("CLEAR reaches everybody and GREEN no vendor", async () => {
    const green = await sharedDocument(portal, "angela", "Green paper", { tlp: "GREEN", reach: "community" });
    const clear = await sharedDocument(portal, "angela", "Clear paper", { tlp: "CLEAR", reach: "everyone" });
    const victor = await portal.as("victor");
    await expect(victor.documents.get({ id: green.id })).rejects.toMatchObject(missing);
    expect(await victor.documents.get({ id: clear.id })).toMatchObject({ title: "Clear paper", group: null });
    expect((await (await portal.as("tomas")).documents.get({ id: green.id })).title).toBe("Green paper");
  });

  test("the preview tells who, why and how many, from the rule that decides", async () => {
    const angela = await portal.as("angela");
    const seen = await angela.documents.audiencePreview({ groupId, tlp: "AMBER", reach: "group" });
    expect(seen.lines).toMatchObject([
      { who: "Government coordinating group", people: 6 },
      {
        who: "Kentucky State Board of Elections",
        why: "The originating organization always sees it",
        people: 1,
      },
    ]);
    expect(seen.people).toBe(6);
    expect(seen.hiddenFrom.map(({ who }) => who)).toEqual(["Other members", "Vendors", "The public"]);
    const wide = await angela.documents.audiencePreview({ groupId, tlp: "GREEN", reach: "community" });
    expect(wide.people).toBe(Object.keys(portal.people).length - 1);
    await expect(
      (await portal.as("iris")).documents.audiencePreview({ groupId, tlp: "AMBER", reach: "group" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      (await portal.as("victor")).documents.audiencePreview({ groupId, tlp: "AMBER", reach: "group" }),
    ).rejects.toMatchObject(missing);
  });
});

describe("versions", () => {
  test("the originator and the chair add them; a second at the same time is told", async () => {
    const { id } = await sharedDocument(portal, "gloria", "Travis County's draft");
    const add = async (by: CastName, version: number) =>
      (await portal.as(by)).documents.addVersion({
        id,
        version,
        note: "Corrected",
        fileId: await uploadedFile(portal, by),
      });
    await expect(add("lorna", 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(add("owen", 1)).rejects.toMatchObject(missing);
    await add("angela", 1);
    await expect(add("gloria", 1)).rejects.toMatchObject({ code: "CONFLICT" });
    const seen = await (await portal.as("lorna")).documents.get({ id });
    expect(seen).toMatchObject({
      currentVersion: 2,
      versions: [{ number: 2, tlp: "AMBER", uploadedBy: "Angela Thornberry" }, { number: 1 }],
    });
  });
});

describe("receipts", () => {
  test("opening counts once, confirming once, and a new version asks again", async () => {
    const { id } = await sharedDocument(portal, "angela", "Please read");
    const lorna = await portal.as("lorna");
    expect((await lorna.documents.list({ text: "Please read" })).items[0]).toMatchObject({ isOpened: false });
    await Promise.all([lorna.documents.get({ id }), lorna.documents.get({ id })]);
    await lorna.documents.acknowledge({ id });
    await lorna.documents.acknowledge({ id });
    expect((await lorna.documents.list({ text: "Please read" })).items[0]).toMatchObject({
      isOpened: true,
      isConfirmed: true,
    });
    const angela = await portal.as("angela");
    const receipts = await angela.documents.receipts({ id });
    expect(receipts).toMatchObject({ opened: 1, confirmed: 1, of: 6, people: [{ name: "Lorna Whitlock" }] });
    const log = await withPrincipals(["role:auditor"], (db) =>
      db.event.groupBy({ by: ["type"], where: { subjectId: id }, _count: true, orderBy: { type: "asc" } }),
    );
    expect(log.map(({ type, _count }) => [type, _count])).toEqual([
      ["document.acknowledge", 1],
      ["document.create", 1],
      ["document.open", 1],
    ]);
    await angela.documents.addVersion({
      id,
      version: 1,
      note: "Again",
      fileId: await uploadedFile(portal, "angela"),
    });
    expect(await angela.documents.receipts({ id })).toMatchObject({ version: 2, opened: 0, people: [] });
  });

  test("readers do not see who else opened it", async () => {
    const { id } = await sharedDocument(portal, "angela", "Quiet readers");
    await (await portal.as("margaret")).documents.get({ id });
    const lorna = await portal.as("lorna");
    await expect(lorna.documents.receipts({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await lorna.documents.get({ id })).receipts).toBeNull();
    const shown = await withPrincipals([`group:${groupId}`, `person:${portal.people.lorna}`], (db) =>
      db.receipt.findMany({ where: { documentId: id } }),
    );
    expect(shown.map(({ personId }) => personId)).toEqual([portal.people.lorna]);
  });
});

test("what was sent wrong is refused with the field it belongs to", async () => {
  const angela = await portal.as("angela");
  const base = { id: randomUUID(), groupId, fileId: randomUUID(), tlp: "AMBER", reach: "group" } as const;
  await expect(angela.documents.create({ ...base, title: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(angela.documents.create({ ...base, title: "x".repeat(201) })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(angela.documents.create({ ...base, title: "No file" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
