// Runs Ballast: the embedded database when no other is given, the web server and the worker, until told to stop.
import { loginProblems } from "@/server/db/login";
import { pendingMigrations } from "@/server/db/migrate";
import { build, checkPort, load, startDatabase, startWeb, startWorker } from "./parts";
import { readSettings } from "./settings";
import { onParentsEnd, Supervisor } from "./supervise";

const supervisor = new Supervisor((line) => console.log(line));

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
onParentsEnd(() => void stop(0));

try {
  await run();
} catch (error) {
  if (!supervisor.isStopping) console.error(error instanceof Error ? error.message : error);
  await stop(1);
}

async function run(): Promise<void> {
  const settings = readSettings(process.argv, process.env);
  if (settings.embedded) await startDatabase(supervisor, settings);
  else await checkDatabase(settings.environment.DATABASE_URL ?? "");
  await checkPort(settings);
  if (!settings.development) await build(supervisor);
  if (settings.embedded) await load(supervisor, settings);
  const starts = { web: startWeb, worker: startWorker };
  await Promise.all(settings.parts.map((part) => starts[part](supervisor, settings)));
  const mode = settings.embedded
    ? "embedded database: for trying out, not for production"
    : "production database";
  console.log(`Ballast is ready at ${settings.address} (${mode})`);
}

/** A running process changes no tables and must not be able to: that is what `npm run db:migrate` is for. */
async function checkDatabase(url: string): Promise<void> {
  const problems = await loginProblems(url);
  const pending = problems.length === 0 ? await pendingMigrations(url) : [];
  if (pending.length > 0)
    problems.push(`Run \`npm run db:migrate\` first: ${pending.join(", ")} is not applied.`);
  if (problems.length > 0) throw new Error(`Ballast cannot start.\n${problems.join("\n")}`);
}

async function stop(code: number): Promise<void> {
  await supervisor.stop();
  process.exit(code);
}
