import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findChromium } from "./chromium";
import { command } from "./command";
import { measure, type Counts, type Outcome } from "./outcome";
import { withPortal, type TestedPortal } from "./portal";

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Journeys of people through the production build. More arguments go to Playwright, for example a file's name. */
export function browserTests(): Promise<Outcome> {
  return measure("Browser tests", "on the production build", async () => {
    const chromium = await findChromium();
    return withPortal((portal) => runPlaywright(portal, chromium));
  });
}

async function runPlaywright(
  { url, data, database }: TestedPortal,
  chromium: string | undefined,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "ballast-playwright-"));
  const output = join(folder, "report.json");
  const env = {
    BALLAST_URL: url,
    BALLAST_DATA: data,
    BALLAST_PORTAL_DATABASE: database,
    PLAYWRIGHT_JSON_OUTPUT_FILE: output,
    ...(chromium && { BALLAST_CHROMIUM: chromium }),
  };
  const { code } = await command("playwright", ["test", "--reporter=list,json", ...process.argv.slice(3)], {
    env,
    show: true,
  });
  const counts = existsSync(output) ? count(readFileSync(output, "utf8"), code) : nothingRan;
  rmSync(folder, { recursive: true });
  return counts;
}

const nothingRan: Counts = { passed: 0, failed: 1, skipped: 0 };

function count(json: string, code: number): Counts {
  const { stats } = report.parse(JSON.parse(json));
  const failed = stats.unexpected + stats.flaky; // a journey that works at the second try does not work
  return { passed: stats.expected, failed: Math.max(failed, code === 0 ? 0 : 1), skipped: stats.skipped };
}
