import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmWithCode } from "./people";
import { follow, servedPages, visits } from "./visits";

test.setTimeout(240_000);

const all = Object.values(visits).flat();
/** Their journeys visit them: here is an invitation, in accounts.spec.ts an application. */
const ofAMail = ["/apply/confirm/[token]", "/invitation/[token]"];
const people = [...new Set(all.map(({ who }) => who))];

test("every page under app/ is visited here", () => {
  expect([...Object.keys(visits), ...ofAMail].sort()).toEqual(servedPages().sort());
});

for (const who of people) {
  test(`${who ?? "A visitor"} can use every page, light and dark, wide and narrow`, async ({ as, page }) => {
    const reader = who === null ? page : await as(who);
    if (who === "Renata Kowalczyk") await begin(reader);
    for (const { way } of all.filter((visit) => visit.who === who)) {
      const response = await follow(reader, way);
      expect(response?.status(), way.at(-1)).toBe(200);
      await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
      await expectUsable(reader);
    }
  });
}

/** A draft to step through. */
async function begin(page: Page) {
  await page.goto("/requests/new?service=RVA");
  await page.getByRole("button", { name: /^Ask for this/ }).click();
  await page.waitForURL(/\/edit/);
}

const linkWords = /Reset sign-in|Send a new link/;

test("the page of an invitation can be used", async ({ as, page }) => {
  const owen = await as("Owen Falk");
  await owen.goto("/admin/accounts?view=people");
  await owen.getByRole("searchbox").fill("Thaddeus");
  await owen.keyboard.press("Enter");
  await owen.getByRole("button", { name: "Change the account of Thaddeus Merriweather" }).click();
  await owen.getByRole("menuitem", { name: linkWords }).click();
  await owen.getByRole("alertdialog").getByRole("button", { name: linkWords }).click();
  await confirmWithCode(owen, "Owen Falk", "Confirm");
  await expect(owen.getByText("A link for Thaddeus Merriweather is on its way.")).toBeVisible();
  await expect(async () => {
    await page.goto("/dev/mail");
    await page.getByRole("row", { name: "thaddeus@" }).first().getByRole("link").click({ timeout: 1_000 });
    await page.getByRole("link", { name: /\/invitation\// }).click({ timeout: 1_000 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Thaddeus/, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expectUsable(page);
});

/** axe finds nothing, by every rule in light when wide and in dark on a phone, where nothing is wider than the screen. */
async function expectUsable(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect.soft(await overflowOf(page), page.url()).toEqual([]);
  // As high as the page: what lies half under the bar of places would count as too small a target.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 320, height: height + 200 });
  await expectAccessible(page, "dark");
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** What sticks out, when the page scrolls sideways. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 160));
  });

test("what is not for a viewer looks like what does not exist", async ({ as }) => {
  const official = await as("Renata Kowalczyk");
  await official.goto("/requests");
  const href = await official
    .getByRole("link", { name: /Phishing campaign assessment/ })
    .first()
    .getAttribute("href");
  const neighbor = await as("Tomás Rivera-Kent");
  const hidden = await neighbor.goto(href ?? "");
  const hiddenText = await neighbor.locator("main").innerText();
  const missing = await neighbor.goto("/requests/00000000-0000-4000-8000-000000000000");
  expect(hidden?.status()).toBe(404);
  expect(missing?.status()).toBe(404);
  expect(await neighbor.locator("main").innerText()).toBe(hiddenText);
});
