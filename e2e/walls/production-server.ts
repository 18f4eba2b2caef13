import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "@/server/db/native/free-port";

export type ProductionServer = { url: string; said: () => string; stop: () => Promise<void> };

export const nextAuthSecret = "canary-secret-nextauth-0123456789abcdef0123456789abcdef";

/** The web server on the build that is there, with this process's database. All it says is kept. */
export async function startProduction(folder = process.cwd()): Promise<ProductionServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { VITEST: _, ...env } = process.env;
  const child = fork(resolve("server/web.ts"), {
    cwd: folder,
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...env,
      PORT: String(port),
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: nextAuthSecret,
      METRICS_TOKEN: "canary-secret-metrics",
      NODE_ENV: "production",
      LOG_LEVEL: "debug",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => (said += piece));
  const ready = new Promise<void>((done, fail) => {
    child.once("message", () => done());
    child.once("exit", () => fail(new Error(`The web server did not start.\n${said}`)));
  });
  await ready;
  return {
    url,
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

/** The same build with proxy.ts left out, as when somebody finds a way around it. */
export function buildWithoutProxy(): { folder: string; discard: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "ballast-no-proxy-"));
  const here = process.cwd();
  const build = join(folder, ".next");
  for (const name of readdirSync(here))
    if (name !== ".next") symlinkSync(join(here, name), join(folder, name));
  const needed = (source: string) => !/\.next\/(cache|dev|diagnostics|types)$/.test(source);
  cpSync(join(here, ".next"), build, { recursive: true, filter: needed });
  empty(join(build, "server/middleware-manifest.json"), "middleware");
  empty(join(build, "server/functions-config-manifest.json"), "functions");
  return { folder, discard: () => rmSync(folder, { recursive: true, force: true }) };
}

function empty(file: string, key: string): void {
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, [key]: {} }));
}
