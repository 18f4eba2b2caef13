import type { Page } from "@playwright/test";
import { walkAssessment } from "../assessment-journey";
import { expect, test } from "../fixtures";
import { accept, colleagues, confirm, installation, linkMailedTo, signIn } from "./people";

test.setTimeout(300_000);

const applicant = { name: "Keoni Faʻasavalu", email: "keoni@franklin.ballast.example" };

test("the first administrator accepts, a colleague vouches, and who applied comes in by a mail", async ({
  browser,
}) => {
  const { as } = colleagues(browser);
  const fresh = async () => (await browser.newContext()).newPage();
  const administrator = await fresh();
  const login = await accept(administrator, installation.invitation, "first@agency.ballast.example");
  await signIn(administrator, login);
  const keoni = await fresh();
  await apply(keoni);
  const dolores = await as("Dolores Whitcomb");
  await dolores.goto("/admin/accounts");
  await cardOf(dolores).getByRole("button", { name: /Vouch/ }).click();
  await expect(cardOf(dolores).getByText("Ready to admit")).toBeVisible();
  await administrator.goto("/admin/accounts");
  await cardOf(administrator).getByRole("button", { name: /Admit/ }).click();
  await confirm(administrator, login, "Confirm");
  await expect(cardOf(administrator)).toHaveCount(0);
  const invitation = await linkMailedTo(applicant.email);
  await signIn(keoni, await accept(keoni, invitation, applicant.email));
  await expect(keoni.getByText("Franklin County Board of Elections").first()).toBeVisible();
});

test("an official signs in through the county's directory", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with the county's directory" }).click();
  await page.getByPlaceholder("Enter any login").fill("lorna@ballast.example");
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/home");
});

test("a request goes from the first question to the acknowledged report", async ({ browser }) => {
  await walkAssessment(colleagues(browser));
});

const cardOf = (page: Page) => page.getByRole("listitem").filter({ hasText: applicant.name });

async function apply(page: Page) {
  await page.goto("/apply");
  await page.getByLabel("Your office").focus(); // its list loads when it is approached
  await page.getByRole("combobox", { name: /Your office/ }).fill("Franklin OH");
  await page.getByRole("option", { name: /Franklin County Board of Elections/ }).click();
  await page.getByLabel("Your name").fill(applicant.name);
  await page.getByLabel("Your title").fill("Registration clerk");
  await page.getByLabel("Work e-mail").fill(applicant.email);
  await page.getByLabel("What you need the account for").fill("I answer the team's questions.");
  await page.getByRole("button", { name: "Request an account" }).click();
  await expect(page.getByText("Your request is with your office and the secretariat.")).toBeVisible();
}
