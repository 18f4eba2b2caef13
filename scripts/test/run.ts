// `npm test`: every check and every test. `--check` leaves out what needs a server, `--browser` does only that.
import { browserTests } from "./browser";
import { capabilityTests, nativeTests, unitTests } from "./vitest";
import { staticChecks } from "./static";
import { summarize, type Outcome } from "./outcome";
import { wallTests } from "./walls";

const only = process.argv[2];
const outcomes: Outcome[] = [];

if (only !== "--browser") {
  await each(staticChecks);
  await each([unitTests]);
}
if (only === undefined) await each([capabilityTests, nativeTests]);
if (only !== "--check") await each(overHttp(process.argv.slice(3)));

process.exitCode = summarize(outcomes) ? 0 : 1;

/** Both, or the one that the named files belong to. */
function overHttp(files: readonly string[]) {
  if (files.length === 0) return [browserTests, wallTests];
  return [files.some((file) => file.startsWith("e2e/walls")) ? wallTests : browserTests];
}

/** A failure does not keep the rest from being told. */
async function each(parts: readonly (() => Promise<Outcome>)[]): Promise<void> {
  for (const part of parts) outcomes.push(await part());
}
