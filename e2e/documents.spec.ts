import { expect, expectAccessible, test } from "./fixtures";

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
