import { afterAll, beforeAll, expect, test } from "vitest";
import { actAsVisitor } from "@/prisma/seed/actors";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";
import { inviteFirstAdministrator } from "./first-administrator";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  process.env.DATABASE_URL = fresh.url;
  process.env.BALLAST_SECRET ??= "0".repeat(64);
});
afterAll(async () => {
  await database().$disconnect();
  await fresh.close();
});

const asked = {
  name: "Odessa Marchetti",
  email: "odessa@agency.example",
  organization: "Service desk",
  now: new Date(),
};

test("an installation without an administrator gets one, by a link that only they have", async () => {
  await inviteFirstAdministrator(asked);
  const path = await inviteFirstAdministrator(asked);
  const token = path.replace("/invitation/", "");
  const invitation = await actAsVisitor().auth.invitation({ token });
  expect(invitation).toMatchObject({ name: asked.name, email: asked.email });
  const made = await withSystem("look", (db) =>
    db.person.findMany({
      where: { email: asked.email },
      select: { status: true, staffRoles: { select: { role: true } } },
    }),
  );
  expect(made).toEqual([{ status: "active", staffRoles: [{ role: "administrator" }] }]);
});

test("once there is one, nobody else becomes one this way", async () => {
  await expect(inviteFirstAdministrator({ ...asked, email: "other@agency.example" })).rejects.toThrow(
    "has an administrator already",
  );
});
