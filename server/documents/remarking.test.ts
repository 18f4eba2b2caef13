import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/prisma/seed/actors";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { sharedDocument, theGroup } from "@/server/testing/shared-document";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
let groupId: string;
let angela: Actor;
beforeAll(async () => {
  portal = await openPortal();
  groupId = await theGroup();
});
beforeEach(async () => {
  angela = await portal.as("angela");
});

const missing = { code: "NOT_FOUND" };

describe("a document whose first version was TLP:RED for Margaret and whose second is for everybody", () => {
  test("narrowed to the group without a second factor, hands nobody the first version", async () => {
    const id = await opened();
    await forgetSecondFactor();
    await angela.documents.remark({ id, version: 3, tlp: "AMBER", reach: "group" });
    expect(await versionsFor("lorna", id)).toEqual([[2, "AMBER"]]);
    expect(await versionsFor("margaret", id)).toEqual([
      [2, "AMBER"],
      [1, "RED"],
    ]);
    expect(await filesWith([`group:${groupId}`, "community"], id)).toBe(1);
  });

  test("narrowed to Lorna alone, does not hand her the first version and takes it from Margaret", async () => {
    const id = await opened();
    await angela.documents.remark({
      id,
      version: 3,
      tlp: "RED",
      reach: "named",
      personIds: [portal.people.lorna],
    });
    expect(await versionsFor("lorna", id)).toEqual([[2, "RED"]]);
    expect(await versionsFor("angela", id)).toEqual([
      [2, "RED"],
      [1, "RED"],
    ]);
    expect(await filesWith([`person:${portal.people.margaret}`], id)).toBe(0);
    expect(await filesWith([`person:${portal.people.lorna}`], id)).toBe(1);
  });

  test("opened further, keeps the first version closed", async () => {
    const id = await opened();
    await angela.documents.remark({ id, version: 3, tlp: "CLEAR", reach: "everyone" });
    expect(await versionsFor("victor", id)).toEqual([[2, "CLEAR"]]);
    expect(await filesWith(["everyone", "community", `group:${groupId}`], id)).toBe(1);
  });
});

describe("a shared document", () => {
  test("only the originator widens, with a second factor, and older versions stay closed", async () => {
    const { id } = await sharedDocument(portal, "angela", "Widened later");
    const fileId = await uploadedFile(portal, "angela");
    await angela.documents.addVersion({ id, fileId, note: "For more readers", version: 1 });
    const wider = { id, tlp: "GREEN", reach: "community", version: 2 } as const;
    await expect((await portal.as("margaret")).documents.remark(wider)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect((await portal.as("tomas")).documents.remark(wider)).rejects.toMatchObject(missing);
    await forgetSecondFactor();
    await expect(angela.documents.remark(wider)).rejects.toMatchObject({
      code: "FORBIDDEN",
      cause: { field: "stepUp" },
    });
    const again = await portal.as("angela");
    const { tlp, reach } = wider;
    const preview = await again.documents.audiencePreview({ groupId, tlp, reach, documentId: id });
    expect(preview.lines[0]).toMatchObject({ who: "Everybody admitted to the portal, except vendors" });
    await expect(
      (await portal.as("margaret")).documents.audiencePreview({ groupId, tlp, reach, documentId: id }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await again.documents.remark(wider);
    const seen = await (await portal.as("tomas")).documents.get({ id });
    expect(seen).toMatchObject({ tlp: "GREEN", can: { addVersion: false, remark: false } });
    expect(seen.versions.map(({ number }) => number)).toEqual([2]);
  });

  test("narrowing needs no second factor and closes every version and file at once", async () => {
    const { id } = await sharedDocument(portal, "angela", "Narrowed later", {
      tlp: "GREEN",
      reach: "community",
    });
    const [version] = (await (await portal.as("tomas")).documents.get({ id })).versions;
    await forgetSecondFactor();
    const named = { tlp: "RED", reach: "named" } as const;
    await angela.documents.remark({ id, version: 1, ...named, personIds: [portal.people.lorna] });
    await expect((await portal.as("tomas")).documents.get({ id })).rejects.toMatchObject(missing);
    await expect((await portal.as("margaret")).documents.get({ id })).rejects.toMatchObject(missing);
    const left = await withPrincipals(["community", `group:${groupId}`], (db) =>
      db.storedFile.count({ where: { id: version?.file.id ?? "" } }),
    );
    expect(left).toBe(0);
  });
});

test("named instead of the whole organization: older versions close with it", async () => {
  const { id } = await sharedDocument(portal, "angela", "Once for the office", {
    tlp: "AMBER+STRICT",
    reach: "organization",
  });
  await angela.documents.addVersion({
    id,
    version: 1,
    note: "Second",
    fileId: await uploadedFile(portal, "angela"),
  });
  const before = (await angela.documents.get({ id })).versions.map(({ file }) => file.id);
  await angela.documents.remark({
    id,
    version: 2,
    tlp: "RED",
    reach: "named",
    personIds: [portal.people.lorna],
  });
  const office = await withSystem("find the office", (db) =>
    db.membership.findFirstOrThrow({ where: { personId: portal.people.angela } }),
  );
  const left = await withPrincipals([`org:${office.organizationId}`], (db) =>
    db.storedFile.count({ where: { id: { in: before } } }),
  );
  expect(left).toBe(0);
});

async function opened(): Promise<string> {
  const { id } = await angela.documents.create({
    ...{ id: randomUUID(), groupId, title: "For Margaret first", tlp: "RED", reach: "named" },
    personIds: [portal.people.margaret],
    fileId: await uploadedFile(portal, "angela"),
  });
  const fileId = await uploadedFile(portal, "angela");
  await angela.documents.addVersion({ id, fileId, note: "Without the names", version: 1 });
  await angela.documents.remark({ id, version: 2, tlp: "GREEN", reach: "community" });
  return id;
}

const forgetSecondFactor = () =>
  withSystem("forget the second factor", (db) =>
    db.session.updateMany({ where: { personId: portal.people.angela }, data: { steppedUpAt: null } }),
  );

async function versionsFor(name: "angela" | "lorna" | "margaret" | "victor", id: string) {
  const { versions } = await (await portal.as(name)).documents.get({ id });
  return versions.map(({ number, tlp }) => [number, tlp]);
}

/** How many of the document's files somebody with these principals can download. */
async function filesWith(principals: string[], id: string) {
  const all = await withPrincipals([`person:${portal.people.angela}`, ...principals], (db) =>
    db.documentVersion.findMany({ where: { documentId: id }, select: { fileId: true } }),
  );
  return withPrincipals(principals, (db) =>
    db.storedFile.count({ where: { id: { in: all.map(({ fileId }) => fileId) } } }),
  );
}
