import type { Page } from "@playwright/test";

/** Somebody who works at Franklin County's office and has no account yet. */
export const applicant = { name: "Keoni Faʻasavalu", email: "keoni@franklin.ballast.example" };

/** Everything a visitor says who asks for an account. Answers the button that sends it. */
export async function fillApplication(page: Page) {
  await page.goto("/apply");
  await page.getByLabel("Your office").focus(); // its list loads when it is approached
  await page.getByRole("combobox", { name: /Your office/ }).fill("Franklin OH");
  await page.getByRole("option", { name: /Franklin County Board of Elections/ }).click();
  await page.getByLabel("Your name").fill(applicant.name);
  await page.getByLabel("Your title").fill("Registration clerk");
  await page.getByLabel("Work e-mail").fill(applicant.email);
  await page.getByLabel("What you need the account for").fill("I answer the team's questions.");
  return page.getByRole("button", { name: "Request an account" });
}

export const applicationSent = (page: Page) =>
  page.getByText("Your request is with your office and the secretariat.");

/** The applicant's place in the list of those who decide. */
export const cardOf = (page: Page) => page.getByRole("listitem").filter({ hasText: applicant.name });
