import type { Locator, Page } from "@playwright/test";
import { letTheDayCome } from "./booked-days";
import { expect, expectAccessible, test } from "./fixtures";
import { pdf } from "./people";

type People = {
  as: (name: string) => Promise<Page>;
  /** Confirms the open dialog with the second factor. */
  confirm: (page: Page, name: string, verb: string) => Promise<void>;
};

/** From the first question to the acknowledged report, by everybody who has a part in it. */
export async function walkAssessment({ as, confirm }: People): Promise<void> {
  const renata = await as("Renata Kowalczyk");
  const priya = await as("Priya Ramanathan");
  let path = "";

  await test.step("Renata asks, resumes on another device, and knows who will see it", async () => {
    path = await ask(renata, () => as("Renata Kowalczyk"));
  });
  await test.step("Priya takes it, asks, and keeps a note inside", async () => {
    await priya.goto(path);
    await priya.getByRole("button", { name: "Take it" }).click();
    await expect(priya.getByText("In review").first()).toBeVisible();
    await priya.getByRole("button", { name: "Ask the office" }).click();
    await priya.getByRole("textbox", { name: /Your question/ }).fill("Who runs the results page?");
    await priya.getByRole("button", { name: "Send the question" }).click();
    await expect(priya.getByText("Answer needed").first()).toBeVisible();
  });
  await test.step("Renata answers, Priya accepts and sends the rules of engagement to Harold", async () => {
    await renata.goto(path);
    await renata.getByRole("textbox", { name: /^Answer Priya/ }).fill("Our own office, in our rack.");
    await renata.getByRole("button", { name: "Send the answer" }).click();
    await expect(renata.getByText("In review").first()).toBeVisible();
    await priya.reload();
    await priya
      .getByRole("button", { name: /Accept the answer/ })
      .first()
      .click();
    await expect(priya.getByText("accepted the answer")).toBeVisible();
    await priya.getByRole("button", { name: "Send for signature" }).click();
    const dialog = priya.getByRole("dialog");
    await recordAuthority(dialog);
    await dialog.getByLabel("Who signs").selectOption({ index: 1 });
    await dialog.getByRole("button", { name: "Send for signature" }).click();
    await expect(priya.getByText("Awaiting signature").first()).toBeVisible();
  });
  await test.step("Harold signs for exactly that scope", async () => {
    const harold = await as("Harold Nkemelu");
    await harold.goto(path);
    await harold.getByRole("link", { name: "Read and sign" }).click();
    await expect(harold.getByText("198.51.100.8").first()).toBeVisible();
    await harold.getByRole("checkbox").check();
    await harold.getByRole("button", { name: /^Sign as/ }).click();
    await confirm(harold, "Harold Nkemelu", "Sign");
    await expect(harold.getByText(/Signed/).first()).toBeVisible();
  });
  const lead = await test.step("Naomi books a team", async () => book(await as("Naomi Castellanos"), path));
  await test.step("the team cannot begin early; when the day has come it tests and delivers its report", async () => {
    const samir = await as(lead);
    await samir.goto(path);
    await expect(samir.getByText("Start on the booked day")).toBeVisible();
    await expect(samir.getByRole("button", { name: "Start testing" })).toHaveCount(0);
    await letTheDayCome(path);
    await deliver(samir, path);
  });
  await test.step("Renata acknowledges; the timeline tells the whole story", async () => {
    await renata.goto(path);
    await renata.getByRole("button", { name: "Acknowledge the report" }).click();
    await renata.getByRole("alertdialog").getByRole("button", { name: "Acknowledge the report" }).click();
    await expect(renata.getByText("Completed").first()).toBeVisible();
    for (const told of [
      "asked for help",
      "took the request",
      "signed the rules of engagement",
      "booked",
      "delivered",
    ])
      await expect(renata.getByText(new RegExp(told)).first(), told).toBeVisible();
    await expectAccessible(renata);
  });
  await test.step("the desk follows it and cannot open the report", async () => {
    await priya.goto(path);
    await expect(priya.getByText("Completed").first()).toBeVisible();
    await expect(priya.getByRole("link", { name: /Franklin results page report/ })).toHaveCount(0);
  });
}

async function ask(renata: Page, secondDevice: () => Promise<Page>): Promise<string> {
  await renata.goto("/requests/new?service=RVA");
  await renata.getByRole("button", { name: "Ask for this: Risk and vulnerability assessment" }).click();
  await renata.waitForURL(/\/edit/);
  await renata.goto(`${new URL(renata.url()).pathname}?step=1`);
  await renata.getByRole("radio", { name: "Before an election" }).check();
  await renata.getByRole("checkbox", { name: "Results page" }).check();
  await renata.getByLabel("Who runs them?").selectOption({ label: "Our own office" });
  await expect(renata.getByText(/Saved \d/)).toBeVisible();
  await goOn(renata, "What may be tested");

  await renata.getByLabel("Addresses and websites").fill("10.20.0.0/16\n198.51.100.8");
  await renata.getByRole("button", { name: "Add to the list" }).click();
  await expect(renata.getByText(/cannot be reached from the Internet/).first()).toBeVisible();
  await expectAccessible(renata);
  await renata.getByRole("button", { name: /Remove 10\.20/ }).click();
  await goOn(renata, "Who can be called, and who signs");

  const elsewhere = await secondDevice();
  await elsewhere.goto(`${new URL(renata.url()).pathname}?step=2`);
  await expect(elsewhere.getByText("198.51.100.8").first()).toBeVisible();

  await renata.getByLabel("Who can the team call?").fill("Wes Coomer");
  await renata.getByLabel("Their e-mail").fill("it@ballast.example");
  await goOn(renata, "When it suits you");
  await expect(renata.getByText(/Ohio primary/).first()).toBeVisible();
  await goOn(renata, "Check and send");
  await expect(renata.getByText("The service desk").first()).toBeVisible();
  await expectAccessible(renata);
  await renata.getByRole("button", { name: "Send the request" }).dblclick();
  await expect(renata.getByText("Submitted").first()).toBeVisible();
  return new URL(renata.url()).pathname;
}

async function goOn(page: Page, title: string) {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function recordAuthority(dialog: Locator) {
  await dialog.getByRole("button", { name: /Record an authority/ }).click();
  await dialog.getByLabel("Person").selectOption({ label: "Harold Nkemelu, Director" });
  await dialog.getByLabel("What the authority rests on").selectOption({ label: "Statute" });
  await dialog.getByLabel("Where it is written").fill("R.C. 3501.11");
  await dialog.getByLabel("Which systems it covers").fill("All systems of the board");
  await dialog.getByRole("spinbutton", { name: /month/ }).press("1");
  await dialog.getByRole("spinbutton", { name: /day/ }).pressSequentially("31");
  await dialog.getByRole("spinbutton", { name: /year/ }).pressSequentially("2028");
  await dialog.getByRole("button", { name: "Record the authority" }).click();
  await expect(dialog.getByLabel("Who signs")).toBeVisible();
}

/** Answers who leads the team that was booked. */
async function book(naomi: Page, path: string): Promise<string> {
  await naomi.goto(path);
  await naomi.getByRole("link", { name: "Find dates" }).click();
  const asked = naomi.getByRole("region", { name: "Franklin County Board of Elections" });
  await asked.getByRole("button", { name: /^Book/ }).click();
  const dialog = naomi.getByRole("dialog");
  await dialog.getByLabel("Team").selectOption({ label: "Field Team 2" });
  await dialog.getByRole("button", { name: /–/ }).first().click();
  await dialog.getByRole("button", { name: "Book the dates" }).click();
  await expect(dialog).toBeHidden();
  await naomi.goto(path);
  await expect(naomi.getByText("Scheduled").first()).toBeVisible();
  return "Samir Haddad";
}

async function deliver(samir: Page, path: string) {
  await samir.goto(path);
  await samir.getByRole("button", { name: "Start testing" }).click();
  await samir.getByRole("button", { name: "Testing is done" }).click();
  await samir.getByRole("button", { name: "Deliver the report" }).click();
  const dialog = samir.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(pdf("report.pdf"));
  await expect(dialog.getByRole("button", { name: /Remove/ })).toBeVisible();
  await dialog.getByLabel("Title").fill("Franklin results page report");
  await dialog.getByRole("button", { name: "Deliver the report" }).click();
  await expect(samir.getByText("Report delivered").first()).toBeVisible();
}
