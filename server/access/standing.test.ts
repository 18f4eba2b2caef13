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

describe("a seat at the group's table", () => {
  const seat = (data: { termEndsOn?: Date | null; organizationId?: string }) =>
    withSystem("change a seat", (db) =>
      db.seat.updateMany({ where: { personId: portal.people.margaret }, data }),
    );
  beforeEach(() => seat({ termEndsOn: null }));

  test("counts on the last day of its term and not on the next", async () => {
    const { id } = await paper("AMBER", "group");
    const before = (await counted("group")) ?? 0;
    await seat({ termEndsOn: new Date() });
    expect(await reads("margaret", id)).toBe(true);
    expect(await counted("group")).toBe(before);
    await seat({ termEndsOn: yesterday() });
    expect(await reads("margaret", id)).toBe(false);
    expect(await counted("group")).toBe(before - 1);
    await expect(
      (await portal.as("angela")).documents.audiencePreview({
        ...{ groupId, tlp: "RED", reach: "named", personIds: [portal.people.margaret] },
      }),
    ).rejects.toMatchObject({ cause: { field: "personIds" } });
  });

  test("ends with its holder's membership in the organization it is for, wherever else they go", async () => {
    const { id } = await paper("AMBER", "group");
    const { organizationId } = await withSystem("find an office", (db) =>
      db.membership.findFirstOrThrow({ where: { personId: portal.people.tomas } }),
    );
    await withSystem("move to another office", async (db) => {
      await db.membership.updateMany({
        where: { personId: portal.people.margaret },
        data: { status: "ended" },
      });
      await db.membership.createMany({
        data: [{ personId: portal.people.margaret, organizationId, roles: ["official"] }],
      });
    });
    const green = await paper("GREEN", "community");
    expect(await reads("margaret", green.id)).toBe(true);
    expect(await reads("margaret", id)).toBe(false);
    await membership({ organizationId, personId: portal.people.margaret }, { status: "ended" });
  });
});

test("roles in the portal end with the membership", async () => {
  const places = async (name: CastName) => (await (await portal.as(name)).navigation.me()).places;
  expect(await places("iris")).toContain("accounts");
  await membership({ personId: portal.people.iris }, { status: "ended" });
  expect(await places("iris")).not.toContain("accounts");
});
