import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/prisma/seed/actors";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
let groupId: string;
let angela: Actor;
beforeAll(async () => {
  portal = await openPortal();
  groupId = await withSystem("find the group", async (db) => (await db.group.findFirstOrThrow()).id);
});
beforeEach(async () => {
  angela = await portal.as("angela");
});

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
