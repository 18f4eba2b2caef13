import { expect, test } from "./fixtures";

test("the auditor reads who opened which document, and finds no contents", async ({ as }) => {
  const margaret = await as("Margaret Oyelaran");
  await margaret.goto("/documents");
  await margaret.getByRole("link", { name: "November results-page lessons" }).first().click();
  await margaret.waitForURL(/documents\/.+/);
  await expect(margaret.getByRole("heading", { level: 1 })).toBeVisible();

  const beatriz = await as("Beatriz Holloway");
  await beatriz.goto("/admin/log");
  await expect(beatriz.getByText("chain verified")).toBeVisible();
  await beatriz.getByLabel("What happened").selectOption({ label: "opened a document" });
  await beatriz.getByLabel("Who").fill("Margaret");
  await beatriz.getByRole("button", { name: "Filter" }).click();
  const rows = beatriz.getByRole("row");
  await expect(rows.nth(1)).toContainText("Margaret Oyelaran opened a document");
  await expect(beatriz.locator("main")).not.toContainText("November results-page lessons");
});
