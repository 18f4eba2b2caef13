import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { form } from "@/server/testing/applicant";
import { openPortal, type Portal } from "@/server/testing/portal";
import { removeExpired } from "./expired";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const now = new Date();
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

test("what ran out is removed, what still counts is kept", async () => {
  const personId = portal.people.renata;
  await withSystem("test", async (db) => {
    for (const [name, at] of [
      ["old", hours(-1)],
      ["new", hours(1)],
    ] as const) {
      await db.session.create({
        data: { tokenHash: name, personId, method: "password", idleExpiresAt: hours(-1), expiresAt: at },
      });
      await db.invitation.create({ data: { tokenHash: name, personId, expiresAt: at } });
      const wish = { ...form("somebody@franklin.example"), tokenHash: name, expiresAt: at };
      await db.unconfirmedApplication.create({ data: wish });
      await db.rateLimit.create({ data: { key: name, arrivesAt: at } });
    }
  });
  await removeExpired(now);
  const left = await withSystem("test", async (db) => [
    ...(await db.session.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await db.invitation.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await db.unconfirmedApplication.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await db.rateLimit.findMany()).map(({ key }) => key),
  ]);
  expect(left).toEqual(["new", "new", "new", "new"]);
});
