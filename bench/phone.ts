// The slow phone: a processor at a quarter of this machine's speed, 1.6 Mbit/s with 150 ms to the server, nothing cached.
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { findChromium } from "@/scripts/test/chromium";
import { cookieFor } from "./asking";
import type { Stage } from "./measure";
import { openSession } from "./sessions";
import { listSubjects, type Subject } from "./subjects";

type Visit = { largest: number; shift: number; interaction: number | null };
export type PhoneRow = { name: string; sight: string; ours: Visit; withoutScripts: Visit };

const kbit = 1_000 / 8;
const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600 * kbit,
  uploadThroughput: 750 * kbit,
};

/** Every page, as the person it belongs to, and against itself without its scripts: what they add to the first sight. */
export async function visitByPhone(stage: Stage, only: string, visits: number): Promise<PhoneRow[]> {
  if (!stage.web) throw new Error("The phone needs the web server: leave --no-web and --plans out.");
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(executablePath && { executablePath }),
  });
  const rows: PhoneRow[] = [];
  for (const subject of listSubjects(only).filter(({ page }) => page !== null)) {
    const cookie = await sessionOf(stage, subject);
    const address = `${stage.web.portal.address}${(await subject.page?.(stage.admin)) ?? "/"}`;
    const go = (scripts: boolean) => manyTimes(visits, () => visit(browser, address, cookie, scripts));
    const row = { name: subject.name, sight: subject.sight };
    rows.push({ ...row, ours: await go(true), withoutScripts: await go(false) });
  }
  await browser.close();
  return rows;
}

export function phoneTableOf(rows: readonly PhoneRow[]): string {
  const head = [
    "page",
    "sees",
    "largest paint ms",
    "without scripts ms",
    "ratio",
    "layout shift",
    "interaction ms",
  ];
  const lines = rows.map(({ name, sight, ours, withoutScripts }) => [
    name,
    sight,
    ours.largest.toFixed(0),
    withoutScripts.largest.toFixed(0),
    (ours.largest / withoutScripts.largest).toFixed(2),
    ours.shift.toFixed(3),
    ours.interaction?.toFixed(0) ?? "",
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

async function sessionOf({ client, world, web }: Stage, { who }: Subject) {
  const [name = "", value = ""] = (
    await cookieFor(await openSession(client, world.people[who]), web?.portal.secret ?? "")
  ).split("=", 2);
  return { name, value };
}

/** The median of each number. */
async function manyTimes(visits: number, go: () => Promise<Visit>): Promise<Visit> {
  const all: Visit[] = [];
  for (let turn = 0; turn < visits; turn++) all.push(await go());
  const middle = (of: (visit: Visit) => number | null) =>
    all
      .map(of)
      .filter((value) => value !== null)
      .sort((one, other) => one - other)[Math.floor(visits / 2)] ?? null;
  return {
    largest: middle(({ largest }) => largest) ?? Number.NaN,
    shift: middle(({ shift }) => shift) ?? Number.NaN,
    interaction: middle(({ interaction }) => interaction),
  };
}

async function visit(
  browser: Browser,
  address: string,
  cookie: { name: string; value: string },
  scripts: boolean,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await context.addCookies([{ ...cookie, url: address }]);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("Network.enable");
  await device.send("Network.emulateNetworkConditions", slow);
  await device.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await device.send("Emulation.setScriptExecutionDisabled", { value: !scripts });
  const seen = await watch(device);
  await page.goto(address, { waitUntil: "networkidle" });
  const interaction = scripts ? await pressMore(page) : null;
  await context.close();
  return { largest: seen.largest, shift: seen.shift, interaction };
}

async function watch(device: CDPSession) {
  const seen = { largest: Number.NaN, shift: 0 };
  let began = Number.NaN;
  device.on("Network.requestWillBeSent", ({ type, wallTime }) => {
    if (type === "Document" && Number.isNaN(began)) began = wallTime;
  });
  device.on("PerformanceTimeline.timelineEventAdded", ({ event }) => {
    if (event.layoutShiftDetails && !event.layoutShiftDetails.hadRecentInput)
      seen.shift += event.layoutShiftDetails.value;
    if (event.lcpDetails) seen.largest = (event.time - began) * 1_000;
  });
  await device.send("PerformanceTimeline.enable", {
    eventTypes: ["largest-contentful-paint", "layout-shift"],
  });
  return seen;
}

/** The longest event of the touch that opens "More" in the bar below, from the touch to the next paint. */
async function pressMore(page: Page): Promise<number | null> {
  const more = page.getByRole("navigation").getByRole("button").first();
  if ((await more.count()) === 0) return null;
  const longest = page.evaluate(longestEvent);
  await more.tap();
  return longest;
}

/** Runs in the page. Events under 16 ms are not told; after three seconds there was none longer. */
function longestEvent(): Promise<number> {
  return new Promise((resolve) => {
    const settings = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => {
      const events = list.getEntries().filter(({ name }) => name === "click" || name === "pointerup");
      if (events.length > 0) resolve(Math.max(...events.map(({ duration }) => duration)));
    }).observe(settings);
    setTimeout(() => resolve(16), 3_000);
  });
}
