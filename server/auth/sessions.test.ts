import { expect, test } from "vitest";
import { openPortal } from "@/server/testing/portal";

const portal = await openPortal();

test("a suspended account's sessions do not come back with the account", async () => {
  const owen = await portal.as("owen");
  const dale = await portal.as("dale");
  const id = portal.people.dale;
  await owen.membership.suspend({ id });
  await expect(dale.navigation.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await owen.membership.restore({ id });
  await expect(dale.navigation.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect((await portal.as("dale")).navigation.me()).resolves.toMatchObject({ id });
});
