import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** A draft of a service that needs a list, at this step. */
async function openDraft(page: Page, service: string, step: number) {
  await page.goto(`/requests/new?service=${service}`);
  await page
    .getByRole("button", { name: /^Ask for this/ })
    .first()
    .click();
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}\/edit/);
  await page.goto(`${new URL(page.url()).pathname}?step=${step}`);
}
const saving = "**/api/trpc/requests.saveDraft**";

test("a line that cannot be tested stays on the list, with its reason, after leaving and coming back", async ({
  as,
}) => {
  const renata = await as("Renata Kowalczyk");
  await openDraft(renata, "CYHY_WAS", 2);
  await renata.getByLabel("Addresses and websites").fill("203.0.113.40\n10.0.0.1");
  await renata.getByRole("button", { name: "Add to the list" }).click();
  await expect(renata.getByText(/10\.0\.0\.1 cannot be reached/)).toBeVisible();
  await renata.getByRole("link", { name: "Save and leave" }).click();
  await renata.waitForURL("**/requests");
  await renata.goBack();
  await renata.reload();
  await expect(renata.getByText("2 on the list")).toBeVisible();
  await expect(renata.getByText(/10\.0\.0\.1 cannot be reached/)).toBeVisible();
  await renata.getByRole("button", { name: "Continue" }).click();
  await expect(renata.getByText(/1 thing needs a change/)).toBeVisible();
  await expectAccessible(renata);
});

test("a request whose last words are not saved is not sent, and says so", async ({ as }) => {
  const renata = await as("Renata Kowalczyk");
  const submitted: string[] = [];
  renata.on("request", (request) => {
    if (request.url().includes("requests.submit")) submitted.push(request.url());
  });
  await openDraft(renata, "CYHY_WAS", 5);
  await renata.getByRole("link", { name: "Back" }).click();
  await renata.waitForURL(/step=4/);
  await renata.route(saving, (route) => route.abort("connectionreset"));
  await renata.getByLabel("Days that do not work").fill("Not the week of the canvass");
  await renata.goBack();
  await renata.waitForURL(/step=5/);
  await renata.getByRole("button", { name: "Send the request" }).click();
  const alert = renata.getByRole("alert").filter({ hasText: "Not saved yet." });
  await expect(alert).toBeVisible();
  expect(submitted).toEqual([]);
  await renata.unroute(saving);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toHaveCount(0);
  await renata.getByRole("link", { name: "Back" }).click();
  await expect(renata.getByLabel("Days that do not work")).toHaveValue("Not the week of the canvass");
});
