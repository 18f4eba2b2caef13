// Breaks a production installation in every way there is a promise about, and checks the promise: npm run faults -- [name …]
import { beginning } from "./beginning";
import { clockChanges } from "./clock-changes";
import { clocks } from "./clocks";
import type { Fault, Outcome } from "./fault";
import { files } from "./files";
import { install, prepareWorld } from "./installation";
import { keeping } from "./keeping";
import { kills } from "./kills";
import { outages } from "./outages";
import { pooler } from "./pooler";
import { production } from "./production";
import { providerKeys } from "./provider-keys";
import { secrets } from "./secrets";
import { starting } from "./starting";

const faults: Fault[] = [
  ...[...kills, ...outages, ...pooler, ...files, ...starting, ...clocks, ...clockChanges],
  ...[...beginning, ...keeping, ...secrets, ...providerKeys, ...production],
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no fault ${unknown.join(", ")}. There are: ${faults.map(({ name }) => name).join(", ")}`,
  );
  process.exit(1);
}

const world = await prepareWorld();
const rows: { name: string; expectation: string; happened: string; seconds: string; isOk: boolean }[] = [];
const begun = performance.now();
try {
  for (const fault of faults.filter(({ name }) => asked.length === 0 || asked.includes(name)))
    await take(fault);
} finally {
  await world.postgres.remove();
}
console.log("\n| fault | expectation | what was counted | seconds | ok |\n| --- | --- | --- | ---: | --- |");
for (const { name, expectation, happened, seconds, isOk } of rows)
  console.log(`| ${[name, expectation, inOneLine(happened), seconds, isOk ? "yes" : "NO"].join(" | ")} |`);
const kept = rows.filter(({ isOk }) => isOk).length;
console.log(`\n${kept} of ${rows.length} promises kept in ${secondsSince(begun)} seconds.`);
process.exit(rows.every(({ isOk }) => isOk) ? 0 : 1);

async function take({ name, expectation, inject }: Fault): Promise<void> {
  const since = performance.now();
  const { happened, problems } = await tryOut(name, inject).catch((error: unknown) => ({
    happened: "the fault could not be tried",
    problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }));
  const isOk = problems.length === 0;
  const seconds = secondsSince(since);
  rows.push({ name, expectation, happened: [happened, ...problems].join("; "), seconds, isOk });
  console.log(`${isOk ? "ok" : "NOT OK"} ${name} (${seconds} s): ${happened}`);
  for (const problem of problems) console.log(`   ${problem}`);
}

/** Whatever one fault leaves behind, the next begins with a database that answers. */
async function tryOut(name: string, inject: Fault["inject"]): Promise<Outcome> {
  const installation = await install(world, name);
  try {
    return await inject(installation);
  } finally {
    await world.postgres.revive();
    await installation.remove();
  }
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

/** A row of the table is one line, however much a program said. */
function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replaceAll("|", "/");
}
