import { expect, test } from "./fixtures";
import { confirmWithCode } from "./people";

test("two coordinators take one request: the second is told and sees how it stands", async ({ as }) => {
  const [priya, naomi] = [await as("Priya Ramanathan"), await as("Naomi Castellanos")];
  await priya.goto("/requests");
  await priya.getByRole("link", { name: /^Nobody has it/ }).click();
  await priya.waitForURL(/requests\?/);
  await priya.getByRole("rowheader").getByRole("link").first().click();
  await expect(priya.getByRole("button", { name: "Take it" })).toBeVisible();
  await naomi.goto(new URL(priya.url()).pathname);
  await priya.getByRole("button", { name: "Take it" }).click();
  await expect(priya.getByText("In review").first()).toBeVisible();
  await naomi.getByRole("button", { name: "Take it" }).click();
  await expect(
    naomi
      .getByRole("alert")
      .filter({ hasText: /changed|moved|Reload/i })
      .first(),
  ).toBeVisible();
  await naomi.reload();
  await expect(naomi.getByText(/Priya Ramanathan/).first()).toBeVisible();
});

test("a session that ends mid-form is taken up again in place, with everything typed", async ({ as }) => {
  const angela = await as("Angela Thornberry");
  await angela.goto("/documents/new");
  await angela.getByLabel("Title").fill("A title typed before the session ended");
  await angela.context().clearCookies();
  await angela.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = angela.getByRole("dialog", { name: "Sign in again to go on" });
  await expect(dialog).toBeVisible();
  await expect(angela.getByRole("textbox", { name: "Title" })).toBeHidden();
  await dialog.getByRole("button", { name: "Go on as Angela Thornberry" }).click();
  await expect(dialog).toBeHidden();
  await expect(angela.getByLabel("Title")).toHaveValue("A title typed before the session ended");
});

test("a connection lost mid-upload leaves nothing, says so, and the same file can be sent again", async ({
  as,
}) => {
  const angela = await as("Angela Thornberry");
  await angela.goto("/documents/new");
  await angela.route("**/api/files**", (route) => route.abort("connectionreset"));
  await angela
    .locator("input[type=file]")
    .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await expect(angela.getByText(/nothing was kept/)).toBeVisible();
  await angela.unroute("**/api/files**");
  await angela.getByRole("button", { name: /Try again|Retry/ }).click();
  await expect(angela.getByRole("button", { name: "Remove list.csv" })).toBeVisible();
  await expect(angela.getByText(/nothing was kept/)).toHaveCount(0);
});

test("a slow page shows its outline, then says that it is slow, and comes in the end", async ({ as }) => {
  const renata = await as("Renata Kowalczyk");
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await renata.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      await held;
      await route.continue();
    },
  );
  await renata.getByRole("link", { name: "Requests", exact: true }).first().click();
  await expect(renata.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(renata.getByText(/longer than usual/)).toBeVisible({ timeout: 10_000 });
  await renata.getByRole("button", { name: "Show the last page meanwhile" }).click();
  await expect(renata.getByRole("heading", { level: 1 })).toBeVisible();
  release();
  await expect(renata.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
});

test("a suspended account is out at its next request", async ({ as }) => {
  const victor = await as("Victor Lindqvist");
  const owen = await as("Owen Falk");
  await owen.goto("/admin/accounts?view=people&search=Lindqvist");
  await owen.getByRole("button", { name: /Change the account/ }).click();
  await owen.getByRole("menuitem", { name: "Suspend" }).click();
  const dialog = owen.getByRole("alertdialog").or(owen.getByRole("dialog"));
  await dialog.getByRole("button", { name: /Suspend/ }).click();
  await confirmWithCode(owen, "Owen Falk", "Confirm");
  await expect(owen.getByText("Suspended").filter({ visible: true }).first()).toBeVisible();
  await victor.goto("/documents");
  await expect(victor).toHaveURL(/sign-in/);
});
