import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { listen } from "./canaries/listen";

/** Opens a browser of its own for each person, so that two can act at once. */
export const test = base.extend<{ as: (name: string) => Promise<Page>; watch: ReturnType<typeof listen> }>({
  watch: [
    async ({ browser }, use) => {
      const watch = listen(browser);
      await use(watch);
      await watch.settled();
      watch.stop();
      expect(watch.leaks, "what nobody in these journeys may see").toEqual([]);
    },
    { auto: true },
  ],
  request: async ({ request, watch }, use) => {
    watch.overhear(request);
    await use(request);
  },
  as: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (name) => {
      const page = await (await browser.newContext()).newPage();
      opened.push(page);
      await page.goto("/sign-in");
      await page.getByText("Try it as a demonstration person").click();
      await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await page.waitForURL("**/home");
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** axe finds nothing, in both themes. A theme changes colors alone: the other one than `whole` is asked about those. */
export async function expectAccessible(page: Page, whole: "light" | "dark" = "light") {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" }); // a color half way to another is faint
    // What has scrolled half under the header would count as too small a target.
    await page.evaluate(() => window.scrollTo(0, 0));
    const axe = new AxeBuilder({ page }).setLegacyMode(); // without it each run opens a page of its own
    const asked = colorScheme === whole ? axe.withTags(rules) : axe.withRules(["color-contrast"]);
    const { violations } = await asked.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
    expect.soft(found, `${page.url()} ${colorScheme} ${page.viewportSize()?.width}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}

export { expect };
