import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/server/db/native/free-port";
import { withIdentityProvider } from "./identity-provider";

const startMs = 300_000;

export type TestedPortal = {
  url: string;
  data: string;
  /** Of the owner of everything in it. */
  database: string;
};

/**
 * The whole portal as `npm start` runs it, on a free port, with data and an identity provider of its own, for as long
 * as it is used.
 */
export async function withPortal<Result>(use: (portal: TestedPortal) => Promise<Result>): Promise<Result> {
  const [port, providerPort, databasePort] = [await freePort(), await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  return withIdentityProvider(providerPort, url, async (provider) => {
    const data = mkdtempSync(join(tmpdir(), "ballast-data-"));
    const { DATABASE_URL: _, NEXTAUTH_URL: __, ...kept } = process.env;
    const ports = { PORT: String(port), BALLAST_DATABASE_PORT: String(databasePort) };
    const env = { ...kept, ...provider, ...ports, BALLAST_DATA: data, LOG_LEVEL: "warn" };
    const portal = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    keep(portal, join(data, "said.log"));
    try {
      await becomesReady(portal);
      return await use({ url, data, database: databaseIn(data, databasePort) });
    } finally {
      portal.kill("SIGTERM");
      if (portal.exitCode === null && portal.signalCode === null) await once(portal, "exit");
      rmSync(data, { recursive: true, force: true });
    }
  });
}

/** All it says, for those who look for what it must not say. */
function keep(portal: ChildProcess, file: string): void {
  for (const stream of [portal.stdout, portal.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      appendFileSync(file, chunk);
      process.stdout.write(chunk);
    });
  }
}

function databaseIn(data: string, port: number): string {
  const secrets = JSON.parse(readFileSync(join(data, "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  return `postgresql://postgres:${secrets.databasePassword}@127.0.0.1:${port}/postgres`;
}

function becomesReady(portal: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error("The portal did not start in time.")), startMs);
    let said = "";
    portal.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes("Ballast is ready at")) return;
      clearTimeout(tooLong);
      resolve();
    });
    portal.once("exit", () => reject(new Error("The portal ended instead of starting.")));
  });
}
