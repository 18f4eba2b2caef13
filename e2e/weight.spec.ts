import type { Page } from "@playwright/test";
import { fillApplication, mailIsOnItsWay, openLinkMailed } from "./application";
import { expect, test } from "./fixtures";

// Compressed JavaScript of a page's first load. Next and React alone are 136 kB of it.
const KB = 1000;
const visited: Record<string, number> = {
  "/": 140,
  "/services/RVA": 140,
  "/help": 140,
  "/sign-in": 140,
  "/apply": 140,
  "/apply/confirm/:token": 140,
};
const signedIn: Record<string, string[]> = {
  "Renata Kowalczyk": ["/home", "/requests", "/requests/:id", "/requests/new", "/notices"],
  "Priya Ramanathan": ["/requests", "/requests/:id", "/schedule", "/schedule/teams", "/schedule/teams/:id"],
  "Angela Thornberry": [
    "/documents",
    "/documents/:id",
    "/documents/new",
    "/groups",
    "/groups/:id",
    "/directory",
  ],
  "Catherine Whitford": ["/engagement", "/engagement/offices"],
  "Beatriz Holloway": ["/admin/log"],
  "Iris Abernathy": ["/admin/accounts", "/account"],
};
const PORTAL_BUDGET = 170;

test("what a visitor's first page loads stays small", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const weights: Weights = {};
  for (const path of Object.keys(visited))
    weights[path] = await weigh(page, path.endsWith("/:token") ? await mailedLink(page) : path);
  await page.context().close();
  report("visitor", weights, (path) => visited[path] ?? 0);
});

for (const [name, paths] of Object.entries(signedIn)) {
  test(`what ${name}'s pages load stays small`, async ({ as }) => {
    const page = await as(name);
    const weights: Weights = {};
    for (const path of paths) weights[path] = await weigh(page, await addressOf(page, path));
    report(name, weights, () => PORTAL_BUDGET);
  });
}

type Weights = Record<string, number>;

async function mailedLink(page: Page) {
  const email = "light@franklin.ballast.example";
  await (await fillApplication(page, email)).click();
  await expect(mailIsOnItsWay(page)).toBeVisible();
  await openLinkMailed(page, email, "/apply/confirm/");
  return page.url();
}

/** The first thing of its kind that the person's own list names. */
async function addressOf(page: Page, path: string) {
  if (!path.endsWith("/:id")) return path;
  const list = path.replace("/:id", "");
  await page.goto(list);
  const thing = page.locator(`main a[href^="${list}/"]:not([href$="/new"]):not([href*="?"])`).first();
  return (await thing.getAttribute("href")) ?? list;
}

/** Bytes of scripts as they came over the wire, nothing taken from the cache. */
async function weigh(page: Page, path: string) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts: Promise<{ responseBodySize: number }>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request.sizes());
  });
  await page.goto(path, { waitUntil: "networkidle" });
  page.removeAllListeners("requestfinished");
  await network.detach();
  return (await Promise.all(scripts)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

function report(who: string, weights: Weights, budgetOf: (path: string) => number) {
  const rows = Object.entries(weights).map(([path, bytes]) => ({
    who,
    path,
    kB: (bytes / KB).toFixed(1),
    budget: budgetOf(path),
  }));
  console.table(rows);
  for (const [path, bytes] of Object.entries(weights)) {
    expect.soft(bytes, `${who} ${path}: no scripts were seen`).toBeGreaterThan(100 * KB);
    expect.soft(bytes / KB, `${who} ${path}`).toBeLessThanOrEqual(budgetOf(path));
  }
}
