import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import {
  applicant,
  cardOf,
  confirmApplication,
  fillApplication,
  mailIsOnItsWay,
  openLinkMailed,
} from "./application";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmWithCode } from "./people";

const password = "seven maple harbors at dawn";

test("a visitor asks for an account; a colleague and the secretariat, two people, admit them", async ({
  as,
  page: keoni,
}) => {
  await test.step("Keoni applies, and confirms it from the mail", () => apply(keoni));
  await test.step("Dolores of the office vouches, and cannot admit", async () => {
    const dolores = await as("Dolores Whitcomb");
    await dolores.goto("/admin/accounts");
    const card = cardOf(dolores);
    await expect(card.getByText("Needs a colleague's word")).toBeVisible();
    await card.getByRole("button", { name: /Vouch/ }).click();
    await expect(card.getByText("Ready to admit")).toBeVisible();
    await expect(card.getByRole("button", { name: /Admit/ })).toHaveCount(0);
    await expectAccessible(dolores);
  });
  await test.step("Iris of the secretariat admits, confirming with a second factor", async () => {
    const iris = await as("Iris Abernathy");
    await iris.goto("/admin/accounts");
    await cardOf(iris).getByRole("button", { name: /Admit/ }).click();
    await confirmWithCode(iris, "Iris Abernathy", "Confirm");
    await expect(cardOf(iris)).toHaveCount(0);
  });
  const secret = await test.step("Keoni sets a password and an authenticator", () => accept(keoni));
  await test.step("Keoni signs in with both", async () => {
    await keoni.goto("/sign-in");
    await keoni.getByLabel("Work e-mail").fill(applicant.email);
    await keoni.getByLabel("Password", { exact: true }).fill(password);
    await keoni.getByLabel(/code/i).fill(nextCode(secret));
    await keoni.getByRole("button", { name: "Sign in", exact: true }).click();
    await keoni.waitForURL("**/home");
    await expect(keoni.getByText("Franklin County Board of Elections").first()).toBeVisible();
  });
});

async function apply(page: Page) {
  await (await fillApplication(page)).dblclick();
  await expect(mailIsOnItsWay(page)).toBeVisible();
  await expectAccessible(page);
  await openLinkMailed(page, applicant.email, "/apply/confirm/");
  const link = page.url();
  await expect(page.getByText("Franklin County Board of Elections")).toBeVisible();
  await expectAccessible(page);
  await confirmApplication(page);
  await expectAccessible(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await expectAccessible(page);
}

/** Answers the key of the authenticator. */
async function accept(page: Page): Promise<string> {
  await openLinkMailed(page, applicant.email, "/invitation/");
  const invitation = page.url();
  const secret = await page.locator("p.font-mono").innerText();
  await page.getByLabel("New password").fill(password);
  await page.getByLabel("Code the app shows now").fill(codeFrom(secret));
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page.getByText("Your account is open.")).toBeVisible();
  await page.goto(invitation);
  await expect(page.getByLabel("New password")).toHaveCount(0);
  return secret;
}

const authenticator = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) });
const codeFrom = (secret: string) => authenticator(secret).generate();
/** A code counts once, so signing in needs the next one; the server takes it up to 30 seconds early. */
const nextCode = (secret: string) => authenticator(secret).generate({ timestamp: Date.now() + 30_000 });
