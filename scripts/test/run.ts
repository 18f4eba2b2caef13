// `npm test`: every check and every test. `--check` leaves out what needs a server, `--browser` does only that.
import { browserTests } from "./browser";
import { capabilityTests, nativeTests, unitTests } from "./vitest";
import { staticChecks } from "./static";
import { summarize, type Outcome } from "./outcome";

const only = process.argv[2];
const outcomes: Outcome[] = [];

if (only !== "--browser") {
  await each(staticChecks);
  await each([unitTests]);
}
if (only === undefined) await each([capabilityTests, nativeTests]);
if (only !== "--check") await each([browserTests]);

process.exitCode = summarize(outcomes) ? 0 : 1;

/** A failure does not keep the rest from being told. */
async function each(parts: readonly (() => Promise<Outcome>)[]): Promise<void> {
  for (const part of parts) outcomes.push(await part());
}
