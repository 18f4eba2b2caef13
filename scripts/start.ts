// Runs Ballast: the embedded database when no other is given, the web server and the worker, until told to stop.
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
  await checkPort(settings);
  if (!settings.development) await build(supervisor);
  await load(supervisor, settings);
  await Promise.all([startWeb(supervisor, settings), startWorker(supervisor, settings)]);
  const mode = settings.embedded
    ? "embedded database: for trying out, not for production"
    : "production database";
  console.log(`Ballast is ready at ${settings.address} (${mode})`);
}

async function stop(code: number): Promise<void> {
  await supervisor.stop();
  process.exit(code);
}
