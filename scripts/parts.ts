import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fingerprint, referenceSources } from "@/server/db/fingerprint";
import type { Settings } from "./settings";
import type { Supervisor } from "./supervise";

/** Server code outside Next is loaded as a server component would load it, so "server-only" lets it pass. */
const serverOnly = ["--import", "tsx", "--conditions=react-server"];
const plain = ["--import", "tsx"];

/** Takes the data directory for this run, or refuses because another run has it. */
export async function startDatabase(supervisor: Supervisor, settings: Settings): Promise<void> {
  let port = Number(process.env.BALLAST_DATABASE_PORT ?? 0); // 0 is any that is free
  let isBegun = false;
  const ready = await supervisor.keep({
    name: "The embedded database",
    file: "server/db/embedded/serve.ts",
    execArgv: plain,
    silenceMs: 30_000,
    stopsLast: true,
    environment: () => ({
      ...process.env,
      BALLAST_DATA: settings.data,
      BALLAST_ADDRESS: settings.address,
      BALLAST_DATABASE_PASSWORD: settings.databasePassword,
      // After a restart the port stays the same, so that pools find it again, and what was begun is kept.
      BALLAST_DATABASE_PORT: String(port),
      BALLAST_BEGIN: isBegun ? "" : "1",
    }),
  });
  port = ready.port ?? 0;
  isBegun = true;
  settings.environment.DATABASE_URL = `postgresql://postgres:${settings.databasePassword}@127.0.0.1:${port}/postgres`;
}

/** Found out before the long steps, so the answer comes at once. */
export async function checkPort({ port, host }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Error(portInUse(port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export function portInUse(port: number): string {
  return `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`;
}

export function build(supervisor: Supervisor): Promise<void> {
  return supervisor.runToEnd({
    name: "The build",
    file: "scripts/prepare.mjs",
    execArgv: [],
    args: ["--build"],
    environment: () => process.env,
  });
}

/** Migrations, reference data and, the first time, the demonstration world. */
export async function load(supervisor: Supervisor, settings: Settings): Promise<void> {
  await supervisor.runToEnd({
    name: "Loading the data",
    file: "scripts/load.ts",
    execArgv: serverOnly,
    environment: () => ({
      ...settings.environment,
      BALLAST_FIRST_TIME: existsSync(settings.unfinished) ? "1" : "",
      BALLAST_SKIP_REFERENCE: hasReference(settings) ? "1" : "",
    }),
  });
  if (settings.embedded) writeFileSync(settings.reference, fingerprint(referenceSources));
  rmSync(settings.unfinished, { force: true });
}

/** Loading it again would change nothing, but takes most of a start's time. */
function hasReference({ embedded, unfinished, reference }: Settings): boolean {
  if (!embedded || existsSync(unfinished) || !existsSync(reference)) return false;
  return readFileSync(reference, "utf8") === fingerprint(referenceSources);
}

export async function startWeb(supervisor: Supervisor, settings: Settings): Promise<void> {
  await supervisor.keep({
    name: "The web server",
    file: "server/web.ts",
    execArgv: plain,
    environment: () => ({ ...settings.environment, HOST: settings.host }),
  });
}

export async function startWorker(supervisor: Supervisor, settings: Settings): Promise<void> {
  await supervisor.keep({
    name: "The worker",
    file: "server/jobs/worker.ts",
    execArgv: serverOnly,
    environment: () => settings.environment,
  });
}
