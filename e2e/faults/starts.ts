import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Installation } from "./installation";
import type { Running } from "./process";

type Settings = Record<string, string>;

/** Both web processes and a worker. */
export async function startAll(installation: Installation) {
  const [one, other] = installation.ports;
  const parts = {
    webs: [installation.web(one), installation.web(other)] as const,
    worker: installation.worker(),
  };
  await Promise.all([...parts.webs, parts.worker].map((running) => running.start()));
  return parts;
}

/** `npm start` as the operations page says it, until it says that it is ready. */
export async function startAsDescribed(
  installation: Installation,
  part: "--web" | "--worker",
  settings: Settings,
): Promise<Running> {
  const start = starting(installation, part, settings);
  const child = start.launch();
  while (!start.said.includes("Ballast is ready")) {
    if (child.exitCode !== null) throw new Error(start.said);
    await pause(100);
  }
  return start;
}

/** What a start says that is expected to end by itself, and what it ends with. */
export async function refusedStart(installation: Installation, settings: Settings) {
  const start = starting(installation, "--web", settings);
  const child = start.launch();
  const [code]: unknown[] = await Promise.race([once(child, "exit"), pause(30_000, ["no end"])]);
  await start.end();
  return { code, said: start.said.trim() };
}

/** One of the programs that do their work and end. */
export async function runToEnd(
  installation: Installation,
  file: string,
  settings: Settings,
  args: string[] = [],
) {
  const program = installation.program({
    file,
    args,
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    environment: () => ({ ...installation.environment(0), ...settings }),
  });
  const [code]: unknown[] = await once(program.launch(), "exit");
  return { code, said: program.said.trim() };
}

function starting({ program, environment }: Installation, part: string, settings: Settings): Running {
  const port = Number(settings.PORT ?? 3000);
  return program({
    file: "scripts/start.ts",
    execArgv: ["--import", "tsx"],
    args: [part],
    environment: () => ({ ...environment(port), ...settings }),
  });
}
