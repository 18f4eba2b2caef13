import { applicant, cardOf, confirmApplication, fillApplication, mailIsOnItsWay } from "../application";
import { walkAssessment } from "../assessment-journey";
import { expect, test } from "../fixtures";
import { accept, colleagues, confirm, installation, linkMailedTo, signIn } from "./people";

test.setTimeout(300_000);

test("the first administrator accepts, a colleague vouches, and who applied comes in by a mail", async ({
  browser,
}) => {
  const { as } = colleagues(browser);
  const fresh = async () => (await browser.newContext()).newPage();
  const administrator = await fresh();
  const login = await accept(administrator, installation.invitation, "first@agency.ballast.example");
  await signIn(administrator, login);
  const keoni = await fresh();
  await (await fillApplication(keoni)).click();
  await expect(mailIsOnItsWay(keoni)).toBeVisible();
  await keoni.goto(await linkMailedTo(applicant.email, "/apply/confirm/"));
  await confirmApplication(keoni);
  const dolores = await as("Dolores Whitcomb");
  await dolores.goto("/admin/accounts");
  await cardOf(dolores).getByRole("button", { name: /Vouch/ }).click();
  await expect(cardOf(dolores).getByText("Ready to admit")).toBeVisible();
  await administrator.goto("/admin/accounts");
  await cardOf(administrator).getByRole("button", { name: /Admit/ }).click();
  await confirm(administrator, login, "Confirm");
  await expect(cardOf(administrator)).toHaveCount(0);
  const invitation = await linkMailedTo(applicant.email, "/invitation/");
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
