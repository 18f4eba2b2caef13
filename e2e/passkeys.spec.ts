import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmWithCode } from "./people";

test("an official adds a passkey, signs in with it alone, and confirms with it", async ({ as }) => {
  const margaret = await as("Margaret Oyelaran");
  await giveDevice(margaret);
  await test.step("adding asks for the second factor first", async () => {
    await margaret.goto("/account");
    await add(margaret, "Office laptop");
    await confirmWithCode(margaret, "Margaret Oyelaran", "Confirm");
    await expect(rowOf(margaret)).toContainText("Not used yet.");
    await expectAccessible(margaret);
  });
  await test.step("a device makes one passkey for an account, and says so", async () => {
    await add(margaret, "Office laptop again");
    await expect(margaret.getByText("This device already holds a passkey for your account.")).toBeVisible();
  });
  await test.step("she signs in with the passkey and nothing else", async () => {
    await margaret.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await margaret.waitForURL("**/sign-in");
    await expectAccessible(margaret);
    await margaret.getByRole("button", { name: "Sign in with a passkey" }).click();
    await margaret.waitForURL("**/home");
    await margaret.goto("/account");
    await expect(rowOf(margaret)).toContainText("Last used");
    await expect(margaret.getByText(/with a passkey\./).first()).toBeVisible();
  });
  await test.step("it confirms its own removal, and opens nothing afterwards", async () => {
    await margaret.getByRole("button", { name: "Remove Office laptop" }).click();
    await margaret.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(margaret.getByRole("button", { name: "Confirm with a passkey" })).toBeVisible();
    await expectAccessible(margaret);
    await margaret.getByRole("button", { name: "Confirm with a passkey" }).click();
    await expect(rowOf(margaret)).toHaveCount(0);
    await margaret.context().clearCookies();
    await margaret.goto("/sign-in");
    await margaret.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect(margaret.getByText(/This passkey was not accepted/)).toBeVisible();
  });
});

/** A device with a fingerprint reader that always knows the finger. */
async function giveDevice(page: Page) {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function add(page: Page, name: string) {
  await page.getByLabel("Name of the device").fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
}

const rowOf = (page: Page) => page.getByRole("listitem").filter({ hasText: "Office laptop" });
