import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectProperDialog, press, tabTo, walk, write } from "./keys";
import { pdf } from "./people";

test.setTimeout(240_000);

test("Ruth signs in, asks for help and signs; the desk takes it, asks and books: nobody touches a mouse", async ({
  as,
  page: ruth,
  context,
}) => {
  const codes = async () => codesOf(await context.newPage(), "Ruth Achterberg");
  const [used] = await codes();
  await test.step("Ruth signs in", async () => {
    await ruth.goto("/sign-in");
    await write(ruth, ruth.getByLabel("Work e-mail"), "ruth@ballast.example");
    const said = (await ruth.getByText(/the password “/).textContent()) ?? "";
    await write(ruth, ruth.getByLabel("Password", { exact: true }), /“(.+)”/.exec(said)?.[1] ?? "");
    await write(ruth, ruth.getByLabel(/code/i), used);
    await ruth.keyboard.press("Enter");
    await ruth.waitForURL("**/home");
  });
  const path = await test.step("she asks for help", () => askForHelp(ruth));
  const priya = await as("Priya Ramanathan");
  await test.step("Priya takes it and asks the office", async () => {
    await priya.goto(path);
    await press(priya, priya.getByRole("button", { name: "Take it" }));
    await expectSaid(priya, "You have this request now.");
    await expect(priya.getByRole("region", { name: "Where it stands" })).toBeFocused();
    const ask = priya.getByRole("button", { name: "Ask the office" });
    await expectProperDialog(priya, ask);
    await press(priya, ask);
    await write(priya, priya.getByRole("textbox", { name: /Your question/ }), "Who answers at night?");
    await press(priya, priya.getByRole("button", { name: "Send the question" }));
    await expectSaid(priya, "has the question now.");
  });
  await test.step("Ruth answers", async () => {
    await ruth.goto(path);
    await write(ruth, ruth.getByRole("textbox", { name: /^Answer Priya/ }), "I do, at any hour.");
    await press(ruth, ruth.getByRole("button", { name: "Send the answer" }));
    await expect(ruth.getByText("In review").first()).toBeVisible();
  });
  await test.step("Priya accepts and sends the rules of engagement", async () => {
    await priya.goto(path);
    await press(priya, priya.getByRole("button", { name: /Accept the answer/ }).first());
    await expect(priya.getByText("accepted the answer")).toBeVisible();
    const send = priya.getByRole("button", { name: "Send for signature" });
    await expectProperDialog(priya, send);
    await press(priya, send);
    const dialog = priya.getByRole("dialog");
    await chooseFirst(priya, dialog.getByLabel("Who signs"));
    await press(priya, dialog.getByRole("button", { name: "Send for signature" }));
    await expect(priya.getByText("Awaiting signature").first()).toBeVisible();
  });
  await test.step("Ruth signs, confirming with a code", async () => {
    await ruth.goto(path);
    await press(ruth, ruth.getByRole("link", { name: "Read and sign" }));
    await ruth.waitForURL("**/agreements/*");
    await press(ruth, ruth.getByRole("checkbox"), "Space");
    const sign = ruth.getByRole("button", { name: /^Sign as/ });
    await expectProperDialog(ruth, sign);
    await press(ruth, sign);
    const [now, next] = await codes();
    await write(ruth, ruth.getByLabel("Code from your authenticator app"), now === used ? next : now);
    await ruth.keyboard.press("Enter");
    await expectSaid(ruth, "Signed.");
  });
  await test.step("Priya books dates from the board", () => bookDates(priya));
});

async function askForHelp(ruth: Page): Promise<string> {
  await ruth.goto("/requests/new?service=RPT");
  await press(ruth, ruth.getByRole("button", { name: /^Ask for this/ }).first());
  await ruth.waitForURL(/\/edit/);
  await tabTo(ruth, ruth.getByRole("radio").first());
  await ruth.keyboard.press("Space");
  await tabTo(ruth, ruth.getByRole("checkbox", { name: "Results page" }));
  await ruth.keyboard.press("Space");
  await goOn(ruth, "What may be tested");
  await write(ruth, ruth.getByLabel("Addresses and websites"), "198.51.100.77");
  await press(ruth, ruth.getByRole("button", { name: "Add to the list" }));
  await expect(ruth.getByText("1 on the list")).toBeVisible();
  await goOn(ruth, "Who can be called, and who signs");
  await write(ruth, ruth.getByLabel("Who can the team call?"), "Wes Coomer");
  await write(ruth, ruth.getByLabel("Their e-mail"), "it@ballast.example");
  await goOn(ruth, "When it suits you");
  await goOn(ruth, "Check and send");
  await press(ruth, ruth.getByRole("button", { name: "Send the request" }));
  await expectSaid(ruth, "Sent. The service desk has it now.");
  await ruth.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
  return new URL(ruth.url()).pathname;
}

async function goOn(page: Page, title: string) {
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function bookDates(desk: Page) {
  await desk.goto("/schedule");
  const book = desk.getByRole("button", { name: /^Book.*Allegheny/ }).first();
  await expectProperDialog(desk, book);
  await press(desk, book);
  const dialog = desk.getByRole("dialog");
  await chooseFirst(desk, dialog.getByLabel("Team"));
  await press(desk, dialog.getByRole("button", { name: /–/ }).first());
  await press(desk, dialog.getByRole("button", { name: "Book the dates" }));
  await expect(dialog).toHaveCount(0);
  await expectSaid(desk, "the dates are booked.");
}

/** The first choice of a list, below the words that ask for one. */
async function chooseFirst(page: Page, list: Locator) {
  await press(page, list, "Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(list).not.toHaveValue("");
}

/** In a region that is read out when it changes. */
const expectSaid = (page: Page, text: string) =>
  expect(page.getByRole("region", { name: "Messages" }).locator("[aria-live=polite]")).toContainText(text);

/** The code that counts now, and the one after it, which counts already. */
async function codesOf(page: Page, name: string): Promise<[string, string]> {
  await page.goto("/dev/authenticator");
  const cells = await page.getByRole("row", { name }).getByRole("cell").allInnerTexts();
  await page.close();
  const [now = "", next = ""] = cells.slice(-2).map((code) => code.replace(/\s/g, ""));
  return [now, next];
}

test("Angela shares a document and finds it again by its name", async ({ as }) => {
  const angela = await as("Angela Thornberry");
  await angela.goto("/documents/new");
  const choose = angela.waitForEvent("filechooser");
  await press(angela, angela.locator("input[type=file]"));
  await (await choose).setFiles(pdf("keys.pdf"));
  await expect(angela.getByRole("button", { name: /Remove/ })).toBeVisible();
  await write(angela, angela.getByLabel("Title"), "Keys of the spring drill");
  await tabTo(angela, angela.getByRole("radio", { name: /^TLP/, checked: true }));
  await angela.keyboard.press("ArrowUp");
  await press(angela, angela.getByRole("button", { name: "Share", exact: true }));
  await expect(angela.getByRole("heading", { level: 1 })).toContainText("Keys of the spring drill");

  await angela.goto("/home");
  const search = angela.getByRole("searchbox", { name: /^Search requests/ });
  await expect(async () => {
    await angela.keyboard.press("ControlOrMeta+k");
    await expect(search).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await angela.keyboard.insertText("Keys of the spring");
  await expect(angela.getByRole("option", { name: /Keys of the spring drill/ }).first()).toBeVisible();
  await angela.keyboard.press("ArrowDown");
  await angela.keyboard.press("Enter");
  await angela.waitForURL("**/documents/*");
  await expect(angela.getByRole("heading", { level: 1 })).toContainText("Keys of the spring drill");
});

test("the skip link, the palette and the account menu give the focus back", async ({ as }) => {
  const renata = await as("Renata Kowalczyk");
  await renata.goto("/requests");
  await renata.keyboard.press("Tab");
  await expect(renata.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await renata.keyboard.press("Enter");
  await expect(renata.getByRole("main")).toBeFocused();
  await renata.keyboard.press("Tab");
  expect(await renata.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  await renata.goto("/home");
  await expectProperDialog(renata, renata.getByRole("button", { name: /^Search requests/ }));
  const account = renata.getByRole("button", { name: /your account$/ });
  await press(renata, account);
  const menu = renata.getByRole("menu");
  const isInMenu = () => menu.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInMenu, "the focus moves in").toBe(true);
  await renata.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(account).toBeFocused();
  await account.click();
  await expect(menu, "a pointer chooses nothing yet").toBeFocused();
  await renata.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(account).toBeFocused();
  await renata.keyboard.press("Enter");
  await expect(renata.getByRole("menuitem", { name: "Your account" })).toBeFocused();
  await renata.keyboard.press("End");
  await expect(renata.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await renata.keyboard.press("Home");
  await expect(renata.getByRole("menuitem", { name: "Your account" })).toBeFocused();
  await renata.keyboard.press("Enter");
  await renata.waitForURL("**/account");
});

test("the focus shows wherever Tab stops, wide and on a phone", async ({ as }) => {
  const renata = await as("Renata Kowalczyk");
  for (const width of [1280, 320]) {
    await renata.setViewportSize({ width, height: 700 });
    for (const path of ["/home", "/requests", "/documents", "/requests/new?service=RVA", "/account"]) {
      await renata.goto(path);
      expect((await walk(renata)).length, path).toBeGreaterThan(5);
    }
  }
});
