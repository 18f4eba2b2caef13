import { command, type CommandOptions } from "./command";

export type Outcome = {
  name: string;
  /** Where it ran, or why it did not. */
  note: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
};
export type Counts = Pick<Outcome, "passed" | "failed" | "skipped">;

/** A check is one test: it passes when its command does. */
export function check(name: string, program: string, args: string[], options?: CommandOptions) {
  return async (): Promise<Outcome> =>
    measure(name, "", async () => {
      const { code, output } = await command(program, args, options);
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
      return code === 0 ? passed : failed;
    });
}

/** Runs one part of the tests, saying its name first and how it went after. */
export async function measure(name: string, note: string, run: () => Promise<Counts>): Promise<Outcome> {
  const started = performance.now();
  process.stdout.write(`\n${note ? `${name}, ${note}` : name} …\n`);
  const counts = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return failed;
  });
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(`${counts.failed > 0 ? "failed" : "passed"} in ${seconds.toFixed(1)} s\n`);
  return { name, note, seconds, ...counts };
}

/** Prints the table and the closing line. Answers whether all is well. */
export function summarize(outcomes: readonly Outcome[]): boolean {
  console.log("\n   time  passed  failed  skipped");
  for (const { name, note, seconds, ...counts } of outcomes) {
    const numbers = [counts.passed, counts.failed, counts.skipped].map((count, i) =>
      pad(count, i === 2 ? 9 : 8),
    );
    console.log(
      `${pad(`${seconds.toFixed(1)} s`, 7)}${numbers.join("")}  ${note ? `${name}, ${note}` : name}`,
    );
  }
  const total = (of: keyof Counts) => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  const skips = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
  console.log(`\n${total("passed")} passed, ${total("failed")} failed${skips}`);
  return total("failed") === 0 && total("passed") > 0;
}

const passed: Counts = { passed: 1, failed: 0, skipped: 0 };
const failed: Counts = { passed: 0, failed: 1, skipped: 0 };

function pad(value: string | number, width: number): string {
  return String(value).padStart(width);
}
