import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/server/db/native/free-port";
import { unprivilegedUser } from "@/server/db/native/cluster";
import { example } from "./operations-page";

export type Front = { port: number; signal: (signal: NodeJS.Signals) => void; stop: () => Promise<void> };

/** pgbouncer with the settings of the operations page. */
export async function startPgbouncer(
  postgresPort: number,
  database: string,
  login: string,
  again?: number,
): Promise<Front> {
  const port = again ?? (await freePort());
  const own = example("ini")
    .replace(/^ballast = .*$/m, `${database} = host=127.0.0.1 port=${postgresPort} dbname=${database}`)
    .concat(`listen_addr = 127.0.0.1\nlisten_port = ${port}\nauth_type = trust\nauth_file = users.txt\n`);
  return run(port, "/usr/sbin/pgbouncer", ["pgbouncer.ini"], {
    "pgbouncer.ini": own,
    "users.txt": `"${login}" "local"\n`,
  });
}

/** nginx with the settings of the operations page, without TLS. */
export async function startNginx(webPorts: readonly [number, number], port: number): Promise<Front> {
  const server = example("nginx")
    .replace("127.0.0.1:4201", `127.0.0.1:${webPorts[0]}`)
    .replace("127.0.0.1:4202", `127.0.0.1:${webPorts[1]}`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace("ballast.example.gov", "localhost");
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = places.map((place) => `${place}_temp_path ${place};`).join(" ");
  const around = `daemon off; pid pid; error_log stderr; worker_processes 1; events {} http { access_log off; ${temporary} ${server} }`;
  return run(port, "/usr/sbin/nginx", ["-p", ".", "-c", "nginx.conf"], { "nginx.conf": around });
}

async function run(
  port: number,
  program: string,
  args: string[],
  files: Record<string, string>,
): Promise<Front> {
  const cwd = mkdtempSync(join(tmpdir(), "ballast-front-"));
  mkdirSync(join(cwd, "logs"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const user = unprivilegedUser();
  if (user) for (const path of [cwd, join(cwd, "logs")]) chownSync(path, user.uid, user.gid);
  const child = spawn(program, args, { ...user, cwd, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.on("error", (error) => (said += error.message));
  await listens(port, child, () => said);
  return {
    port,
    signal: (signal) => void child.kill(signal),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGCONT");
      if (child.exitCode === null && child.signalCode === null && child.kill("SIGTERM")) await ended;
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

async function listens(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (const giveUp = performance.now() + 10_000; performance.now() < giveUp; await pause(100)) {
    if (child.exitCode !== null) break;
    const isThere = await new Promise<boolean>((resolve) => {
      const probe = createConnection(port, "127.0.0.1");
      probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
      probe.once("close", () => probe.destroy());
      probe.once("connect", () => probe.end());
    });
    if (isThere) return;
  }
  throw new Error(`${child.spawnfile} does not listen: ${said()}`);
}
