import { expect, type Page } from "@playwright/test";

/** Somebody who works at Franklin County's office and has no account yet. */
export const applicant = { name: "Keoni Faʻasavalu", email: "keoni@franklin.ballast.example" };

/** Everything a visitor says who asks for an account. Answers the button that sends it. */
export async function fillApplication(page: Page, email = applicant.email) {
  await page.goto("/apply");
  await page.getByLabel("Your office").focus(); // its list loads when it is approached
  await page.getByRole("combobox", { name: /Your office/ }).fill("Franklin OH");
  await page.getByRole("option", { name: /Franklin County Board of Elections/ }).click();
  await page.getByLabel("Your name").fill(applicant.name);
  await page.getByLabel("Your title").fill("Registration clerk");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("What you need the account for").fill("I answer the team's questions.");
  return page.getByRole("button", { name: "Request an account" });
}

export const mailIsOnItsWay = (page: Page) => page.getByText("Check your mail: one step is left.");

/** From the captured mail, once it has come. */
export async function openLinkMailed(page: Page, email: string, path: string) {
  await expect(async () => {
    await page.goto("/dev/mail");
    await page.getByRole("row", { name: email }).first().getByRole("link").click({ timeout: 1_000 });
    await page.getByRole("link", { name: new RegExp(path) }).click({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.waitForURL(new RegExp(path));
}

/** On the page of the mailed link. */
export async function confirmApplication(page: Page) {
  await page.getByRole("button", { name: "Confirm my request" }).click();
  await page.getByText("Your request is with your office and the secretariat.").waitFor();
}

/** The applicant's place in the list of those who decide. */
export const cardOf = (page: Page) => page.getByRole("listitem").filter({ hasText: applicant.name });
