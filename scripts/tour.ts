// Takes the README's pictures from a running portal with its demonstration world: `npm run tour`.
import { chromium, type Browser } from "@playwright/test";
import { findChromium } from "./test/chromium";

const base = process.env.BALLAST_URL ?? "http://localhost:3000";

type Stop = { file: string; as: string | null; path: string; width?: number; follow?: string };

const stops: readonly Stop[] = [
  { file: "landing", as: null, path: "/" },
  { file: "home", as: "Lorna Whitlock", path: "/home" },
  { file: "request", as: "Renata Kowalczyk", path: "/requests", follow: "Phishing campaign assessment" },
  {
    file: "request-phone",
    as: "Renata Kowalczyk",
    path: "/requests",
    follow: "Phishing campaign assessment",
    width: 390,
  },
  { file: "queue", as: "Priya Ramanathan", path: "/requests" },
  { file: "schedule", as: "Naomi Castellanos", path: "/schedule" },
  { file: "engagement", as: "Catherine Whitford", path: "/engagement" },
  { file: "log", as: "Beatriz Holloway", path: "/admin/log" },
];

const executablePath = await findChromium();
const browser = await chromium.launch({
  args: ["--no-sandbox"],
  ...(executablePath ? { executablePath } : {}),
});
for (const stop of stops) await take(browser, stop);
await browser.close();

async function take(from: Browser, { file, as, path, follow, width = 1280 }: Stop) {
  const context = await from.newContext({ viewport: { width, height: 860 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  if (as) {
    await page.goto(`${base}/sign-in`);
    await page.getByText("Try it as a demonstration person").click();
    await page.getByRole("button", { name: new RegExp(`^${as}`) }).click();
    await page.waitForURL("**/home");
  }
  await page.goto(`${base}${path}`);
  if (follow) {
    const link = page.getByRole("link", { name: new RegExp(follow) }).first();
    await page.goto(`${base}${(await link.getAttribute("href")) ?? path}`);
  }
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.screenshot({ path: `docs/tour/${file}.png`, fullPage: width < 600 ? false : true });
  console.log(`docs/tour/${file}.png`);
  await context.close();
}
