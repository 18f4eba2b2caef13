import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const startMs = 300_000;

/** The whole portal as `npm start` runs it, on a free port and with data of its own, for as long as it is used. */
export async function withPortal<Result>(
  use: (url: string, data: string) => Promise<Result>,
): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), "ballast-data-"));
  const port = await freePort();
  const { DATABASE_URL: _, NEXTAUTH_URL: __, ...kept } = process.env;
  const env = { ...kept, PORT: String(port), BALLAST_DATA: data, LOG_LEVEL: "warn" };
  const portal = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await becomesReady(portal);
    return await use(`http://localhost:${port}`, data);
  } finally {
    portal.kill("SIGTERM");
    if (portal.exitCode === null && portal.signalCode === null) await once(portal, "exit");
    rmSync(data, { recursive: true, force: true });
  }
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
