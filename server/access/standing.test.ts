import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
let groupId: string;
beforeAll(async () => {
  portal = await openPortal();
  groupId = await withSystem("find the group", async (db) => (await db.group.findFirstOrThrow()).id);
});
beforeEach(() => membership({}, { status: "active", expiresOn: null }));

const membership = (where: object, data: { status?: string; expiresOn?: Date | null }) =>
  withSystem("change memberships", (db) => db.membership.updateMany({ where, data }));
const yesterday = () => new Date(Date.now() - 24 * 3_600_000);

async function paper(tlp: "AMBER" | "GREEN", reach: "group" | "community") {
  const fileId = await uploadedFile(portal, "angela");
  const angela = await portal.as("angela");
  return angela.documents.create({ id: randomUUID(), groupId, title: "Lessons", fileId, tlp, reach });
}

async function reads(name: CastName, id: string) {
  const actor = await portal.as(name);
  return actor.documents.get({ id }).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: "NOT_FOUND" });
      return false;
    },
  );
}

async function counted(reach: "group" | "community") {
  const angela = await portal.as("angela");
  const tlp = reach === "group" ? "AMBER" : "GREEN";
  return (await angela.documents.audiencePreview({ groupId, tlp, reach })).lines[0]?.people;
}

describe("whose membership ended", () => {
  test.each([{ status: "ended" }, { expiresOn: yesterday() }])(
    "a vendor becomes nobody, not a member (%o)",
    async (end) => {
      const { id } = await paper("GREEN", "community");
      const before = await counted("community");
      await membership({ personId: portal.people.victor }, end);
      expect(await reads("victor", id)).toBe(false);
      expect((await (await portal.as("victor")).documents.list({})).total).toBe(0);
      expect(await counted("community")).toBe(before);
    },
  );

  test("an official reads nothing that is for members", async () => {
    const { id } = await paper("GREEN", "community");
    expect(await reads("tomas", id)).toBe(true);
    const before = (await counted("community")) ?? 0;
    await membership({ personId: portal.people.tomas }, { status: "ended" });
    expect(await reads("tomas", id)).toBe(false);
    expect(await counted("community")).toBe(before - 1);
  });
});
