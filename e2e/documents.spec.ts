import { expect, expectAccessible, test } from "./fixtures";
import { pdf } from "./people";

const title = "November results-page lessons";

test("a member reads the group's paper; an outsider and an administrator cannot tell that it exists", async ({
  as,
}) => {
  const margaret = await as("Margaret Oyelaran");
  await margaret.goto("/documents");
  await margaret.getByRole("link", { name: title }).first().click();
  await expect(margaret.getByRole("heading", { level: 1 })).toHaveText(new RegExp(title));
  await expect(margaret.getByText("TLP:AMBER").first()).toBeVisible();
  await expectAccessible(margaret);
  const address = new URL(margaret.url()).pathname;

  for (const name of ["Victor Lindqvist", "Owen Falk"]) {
    const other = await as(name);
    await other.goto("/documents");
    await expect(other.getByText(title)).toHaveCount(0);
    expect((await other.goto(address))?.status(), name).toBe(404);
  }

  const angela = await as("Angela Thornberry");
  await angela.goto(address);
  await expect(angela.getByText(/opened/).first()).toBeVisible();
});

test("the chair shares a paper, then a second version, and sees who opened it", async ({ as }) => {
  const angela = await as("Angela Thornberry");
  await angela.goto("/documents/new");
  await angela.locator("input[type=file]").setInputFiles(pdf("notes.pdf"));
  await expect(angela.getByRole("button", { name: /Remove/ })).toBeVisible();
  await angela.getByLabel("Title").fill("Notes for the spring drill");
  await angela.getByRole("radio", { name: /TLP:GREEN/ }).check();
  await angela.getByRole("button", { name: "Share", exact: true }).click();
  await expect(angela.getByRole("heading", { level: 1 })).toContainText("Notes for the spring drill");
  const path = new URL(angela.url()).pathname;

  await angela.getByRole("button", { name: "New version" }).click();
  const dialog = angela.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(pdf("notes-2.pdf"));
  await expect(dialog.getByRole("button", { name: /Remove/ })).toBeVisible();
  await dialog.getByLabel("What changed").fill("Times corrected");
  await dialog.getByRole("button", { name: "Share version 2" }).click();
  await expect(angela.getByText("Times corrected").first()).toBeVisible();

  const lorna = await as("Lorna Whitlock");
  await lorna.goto(path);
  await expect(lorna.getByText("Times corrected").first()).toBeVisible();
  await angela.getByRole("link", { name: "Who opened it" }).click();
  await expect(angela.getByRole("row", { name: /Lorna Whitlock/ })).toContainText(/Nov|today|AM|PM/);
  await expectAccessible(angela);
});
