import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function openRequest(page: Page, name: RegExp) {
  await page.goto("/requests");
  const href = await page.getByRole("link", { name }).first().getAttribute("href");
  await page.goto(href ?? "/requests");
  return new URL(page.url()).pathname;
}

test("an official answers with a file, the coordinator accepts it, and a note stays internal", async ({
  as,
}) => {
  const renata = await as("Renata Kowalczyk");
  const path = await openRequest(renata, /Phishing campaign assessment/);
  await renata.getByRole("button", { name: "Attach files" }).click();
  await renata.locator("input[type=file]").setInputFiles({
    name: "targets.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("team,people\nfront desk,12\n"),
  });
  await expect(renata.getByRole("button", { name: /Remove/ })).toBeVisible();
  await renata
    .getByRole("textbox", { name: /^Answer Priya/ })
    .fill("Twelve people; the county's help desk lets the mails through.");
  await renata.getByRole("button", { name: "Send the answer" }).click();
  await expect(renata.getByText("In review").first()).toBeVisible();
  await expect(renata.getByRole("link", { name: /targets.csv/ })).toBeVisible();

  const priya = await as("Priya Ramanathan");
  await priya.goto(path);
  await priya
    .getByRole("button", { name: /Accept/ })
    .first()
    .click();
  await expect(priya.getByText("accepted the answer")).toBeVisible();
  await priya.getByText("Internal note", { exact: true }).first().click();
  await priya.getByRole("textbox", { name: /note/i }).fill("Their help desk closes at four.");
  await priya.getByRole("button", { name: /note/i }).last().click();
  await expect(priya.getByText("Their help desk closes at four.")).toBeVisible();
  await expectAccessible(priya);

  await renata.reload();
  await expect(renata.getByText("Twelve people")).toBeVisible();
  await expect(renata.getByText("Their help desk closes at four.")).toHaveCount(0);
  await expect(renata.getByText("wrote an internal note")).toHaveCount(0);
  await expectAccessible(renata);
});

test("leadership follows the facts and reads no contents", async ({ as }) => {
  const renata = await as("Renata Kowalczyk");
  const path = await openRequest(renata, /Phishing campaign assessment/);
  const catherine = await as("Catherine Whitford");
  await catherine.goto(path);
  await expect(catherine.getByRole("heading", { level: 1 })).toContainText("Phishing campaign assessment");
  await expect(catherine.getByText("Twelve people")).toHaveCount(0);
  await expect(catherine.getByText("mail.franklin.example.org")).toHaveCount(0);
});

test("a file that lies about its type is refused in words", async ({ as }) => {
  const lorna = await as("Lorna Whitlock");
  await openRequest(lorna, /Remote penetration test/);
  await lorna.getByRole("button", { name: "Attach files" }).click();
  await lorna
    .locator("input[type=file]")
    .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("not a pdf") });
  await expect(lorna.getByText(/is not what its name says/)).toBeVisible();
});

test("an office withdraws what it asked for", async ({ as }) => {
  const gloria = await as("Gloria Esparza");
  await openRequest(gloria, /Risk and vulnerability assessment/);
  await gloria.getByRole("button", { name: "Withdraw request" }).click();
  await gloria.getByRole("alertdialog").getByRole("button", { name: "Withdraw request" }).click();
  await expect(gloria.getByText("Withdrawn").first()).toBeVisible();
});

test("leadership's numbers open the lists behind them, with the same totals", async ({ as }) => {
  const catherine = await as("Catherine Whitford");
  await catherine.goto("/engagement");
  const links = await catherine
    .locator("main a[href^='/requests?']")
    .evaluateAll((found) =>
      found.map((link) => ({ href: link.getAttribute("href") ?? "", text: link.textContent })),
    );
  const numbers = links.filter(({ text }) => /\d/.test(text));
  expect(numbers.length).toBeGreaterThan(5);
  for (const { href, text } of numbers.slice(0, 12)) {
    await catherine.goto(href);
    await expect(catherine.locator("main"), href).toContainText(`${/\d+/.exec(text)?.[0] ?? ""} request`);
  }
});
