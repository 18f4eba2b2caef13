import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { tokenOf } from "@/server/testing/uploaded-file";
import { holdCaller, holdPerson } from "./hold-person";
import { openOutside } from "./outside";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

test("somebody who is signed out while they wait for their turn changes nothing any more", async () => {
  const outside = openOutside({ token: await tokenOf(portal, "renata"), address: "office" });
  const { waiting } = await withSystem("an administrator resets the sign-in", async (db) => {
    await holdPerson(db, portal.people.renata);
    const later = outside.system("change the sign-in", holdCaller).catch((error: unknown) => error);
    await db.session.updateMany({
      where: { personId: portal.people.renata },
      data: { revokedAt: new Date() },
    });
    return { waiting: later };
  });
  expect(await waiting).toMatchObject({ code: "UNAUTHORIZED" });
});
