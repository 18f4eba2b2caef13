import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { follow } from "./visits";

test.setTimeout(180_000);

/** The screens where the work is done. */
const screens: Record<string, string[][]> = {
  "Tomás Rivera-Kent": [
    ["/home"],
    ["/requests"],
    ["/requests", "/requests/*"],
    ["/requests", "/requests/*", "/agreements/*"],
    ["/requests/new"],
    ["/directory?view=offices"],
    ["/notices"],
    ["/account"],
  ],
  "Priya Ramanathan": [
    ["/home"],
    ["/requests"],
    ["/requests", "/requests/*"],
    ["/schedule"],
    ["/schedule?view=list"],
  ],
  "Angela Thornberry": [
    ["/documents"],
    ["/documents", "/documents/*"],
    ["/groups", "/groups/*"],
    ["/documents/new"],
  ],
  "Catherine Whitford": [["/engagement"], ["/engagement?view=table"], ["/engagement/offices"]],
  "Owen Falk": [["/admin/accounts?view=people"]],
  "Beatriz Holloway": [["/admin/log"]],
};

for (const [who, ways] of Object.entries(screens)) {
  test(`${who} hears where she or he is, and reads text twice as large`, async ({ as }) => {
    const reader = await as(who);
    for (const way of ways) {
      await follow(reader, way);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(reader.getByRole("banner")).toHaveCount(1);
      await expect(reader.getByRole("navigation", { name: "Main", exact: true })).toHaveCount(1);
      await expect(reader.getByRole("main")).toHaveCount(1);
      await expect(
        reader.getByRole("region", { name: "Messages" }).locator("[aria-live=polite]"),
      ).toHaveCount(1);
      expect.soft(await unheard(reader), reader.url()).toEqual([]);

      await enlarge(reader);
      expect.soft(await cutOff(reader), `${reader.url()} at 200 %`).toEqual([]);
    }
  });
}

const enlarge = (page: Page) => page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));

test("Tomás hears who has the request, what is next and by when", async ({ as }) => {
  const tomas = await as("Tomás Rivera-Kent");
  await follow(tomas, ["/requests", "/requests/*"]);
  await expect(tomas.getByRole("region", { name: "Where it stands" })).toMatchAriaSnapshot(`
    - region "Where it stands":
      - term: Who has it
      - definition: /.+/
      - term: What happens next
      - definition: /.+/
  `);
  await expect(tomas.getByRole("list", { name: "Stages" })).toContainText(", now");
  await expect(tomas.getByRole("group", { name: "What you can do" })).toBeVisible();
  await expect(tomas.getByRole("region", { name: "Runway" })).toContainText(
    /days to spare|Testing that starts/,
  );
});

test("who asks for less motion gets none", async ({ as }) => {
  const tomas = await as("Tomás Rivera-Kent");
  await tomas.emulateMedia({ reducedMotion: "reduce" });
  await follow(tomas, ["/requests", "/requests/*"]);
  await tomas.keyboard.press("ControlOrMeta+k");
  await expect(tomas.getByRole("dialog")).toBeVisible();
  const moving = await tomas.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration}, ${animationDuration}`
          .split(", ")
          .some((time) => parseFloat(time) > 0.01);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
});

test("a print carries its marking, who printed it and when, and nothing to press", async ({ as }) => {
  const tomas = await as("Tomás Rivera-Kent");
  const angela = await as("Angela Thornberry");
  await follow(tomas, ["/requests", "/requests/*"]);
  await follow(angela, ["/documents", "/documents/*"]);
  for (const page of [tomas, angela]) {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    for (const edge of ["top", "bottom"])
      await expect(page.getByRole("region", { name: `Marking, ${edge} of page` })).toContainText(/TLP:/);
    await expect(page.getByText(/^Printed from Ballast by .+, .*\d{4}/)).toBeVisible();
    await expect(page.locator("button:visible, nav[aria-label^=Main]:visible")).toHaveCount(0);
    const underlined = await page
      .locator("main a:visible")
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link).textDecorationLine !== "none")
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    expect.soft(underlined, page.url()).toEqual([]);
  }
});

/** Headings that skip a level, tables without caption or heads, places without a name. */
function unheard(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const there = <Kind extends Element>(selector: string) =>
      [...document.querySelectorAll<Kind>(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
    const headings = there<HTMLElement>("h1, h2, h3, h4, h5, h6");
    const levels = [0, ...headings.map(({ tagName }) => Number(tagName[1]))];
    const jumps = headings.filter((_, at) => (levels[at + 1] ?? 0) > (levels[at] ?? 0) + 1);
    const tables = there<HTMLTableElement>("table");
    const places = there("nav, [role=region], [role=group]");
    return [
      ...jumps.map(({ tagName, textContent }) => `skips a level: ${tagName} ${textContent}`),
      ...tables.filter(({ caption }) => !caption?.textContent).map(() => "table without caption"),
      ...tables.filter((table) => !table.querySelector("th")).map(() => "table without heads"),
      ...places
        .filter((place) => !place.matches("[aria-label], [aria-labelledby]"))
        .map(({ outerHTML }) => `no name: ${outerHTML.slice(0, 100)}`),
    ];
  });
}

/** What does not fit, or is covered, once the text is twice as large. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const { scrollWidth, clientWidth } = document.documentElement;
    const tooWide = scrollWidth - clientWidth;
    const isCut = (element: Element) =>
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).overflowX === "visible";
    const isCovered = (button: Element) => {
      button.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = button.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      return over !== null && !button.contains(over) && !over.contains(button);
    };
    // The tiles of the map repeat the table beside it; the bell wears its count on a corner.
    const words = seen(
      "header :is(a, button):not(.relative), nav a, main :is(a, button, h1, h2):not(.sr-only, [class*=aspect])",
    );
    return [
      ...(tooWide > 0 ? [`${tooWide} px too wide`] : []),
      ...words.filter(isCut).map(({ outerHTML }) => `cut off: ${outerHTML.slice(0, 120)}`),
      ...seen("main :is(a, button)[class*=accent]:not([data-bar])") // a day on the board may lie under its team's name
        .filter(isCovered)
        .map(({ outerHTML }) => `covered: ${outerHTML.slice(0, 120)}`),
    ];
  });
}
