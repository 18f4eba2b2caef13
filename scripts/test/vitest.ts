import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { command } from "./command";
import { withNativeServer } from "./native";
import { measure, type Counts, type Outcome } from "./outcome";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

export function unitTests(): Promise<Outcome> {
  return measure("Unit tests", "", () =>
    runVitest(
      testFiles().filter((file) => !asksForDatabase(file)),
      "embedded",
    ),
  );
}

export function capabilityTests(): Promise<Outcome> {
  const run = () => runVitest(testFiles().filter(asksForDatabase), "embedded");
  return measure("Capability tests", "on PostgreSQL 18 (embedded)", run);
}

/** The same again on a real server: the two differ in roles, locks and time-outs. */
export function nativeTests(): Promise<Outcome> {
  return withNativeServer(
    (url, server) =>
      measure("Capability tests", `on ${server}`, () => runVitest(testFiles().filter(asksForDatabase), url)),
    (reason) =>
      measure("Capability tests", `not run on a native PostgreSQL: ${reason}`, async () => ({
        passed: 0,
        failed: 0,
        skipped: 1,
      })),
  );
}

export async function runVitest(files: readonly string[], database: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "ballast-vitest-"));
  const output = join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${output}`, ...files];
  const { code } = await command("vitest", args, { show: true, env: { BALLAST_TEST_DATABASE: database } });
  const counts = existsSync(output) ? count(readFileSync(output, "utf8"), code) : nothingRan;
  rmSync(folder, { recursive: true });
  return counts;
}

const nothingRan: Counts = { passed: 0, failed: 1, skipped: 0 };

function count(json: string, code: number): Counts {
  const read = report.parse(JSON.parse(json));
  const failed = Math.max(read.numFailedTests, code === 0 ? 0 : 1); // a file that does not load fails no test
  return { passed: read.numPassedTests, failed, skipped: read.numPendingTests };
}

function testFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.test.ts", "*.test.tsx"]);
  return listed
    .toString()
    .split("\n")
    .filter((file) => file && existsSync(file) && !file.startsWith("e2e/")); // those ask a built portal
}

function asksForDatabase(file: string): boolean {
  return readFileSync(file, "utf8").includes("@/server/testing/");
}
