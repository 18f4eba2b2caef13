import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/server/db/native/free-port";
import { withIdentityProvider } from "./identity-provider";

const startMs = 300_000;

/**
 * The whole portal as `npm start` runs it, on a free port, with data and an identity provider of its own, for as long
 * as it is used.
 */
export async function withPortal<Result>(
  use: (url: string, data: string) => Promise<Result>,
): Promise<Result> {
  const [port, providerPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  return withIdentityProvider(providerPort, url, async (provider) => {
    const data = mkdtempSync(join(tmpdir(), "ballast-data-"));
    const { DATABASE_URL: _, NEXTAUTH_URL: __, ...kept } = process.env;
    const env = { ...kept, ...provider, PORT: String(port), BALLAST_DATA: data, LOG_LEVEL: "warn" };
    const portal = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      await becomesReady(portal);
      return await use(url, data);
    } finally {
      portal.kill("SIGTERM");
      if (portal.exitCode === null && portal.signalCode === null) await once(portal, "exit");
      rmSync(data, { recursive: true, force: true });
    }
  });
}

function becomesReady(portal: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error("The portal did not start in time.")), startMs);
    let said = "";
    portal.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      said += chunk.toString();
      if (!said.includes("Ballast is ready at")) return;
      clearTimeout(tooLong);
      resolve();
    });
    portal.once("exit", () => reject(new Error("The portal ended instead of starting.")));
  });
}
