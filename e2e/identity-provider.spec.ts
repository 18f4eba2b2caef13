import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function signInAs(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with the county's directory" }).click();
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an official signs in through the county's directory", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await signInAs(page, "lorna@ballast.example");
  await page.waitForURL("**/home");
  await page.goto("/account");
  await expect(page.getByText(/through your agency/).first()).toBeVisible();
});

test("an address that the directory never checked, or that nobody admitted, opens nothing", async ({
  browser,
}) => {
  for (const email of ["unverified@ballast.example", "stranger@county.example"]) {
    const page = await (await browser.newContext()).newPage();
    await signInAs(page, email);
    await expect(page).toHaveURL(/\/sign-in\?error=/);
    await expect(page.getByText(/You could not be signed in/)).toBeVisible();
    await page.goto("/home");
    await expect(page).toHaveURL(/\/sign-in/);
  }
});
