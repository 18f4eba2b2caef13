// The embedded database as a process of its own: one engine, one data directory, one loopback port.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { openEngine } from "./engine";
import { takeLock, type Holder } from "./lock";
import { unfinishedMark } from "./unfinished";
import { serveWire } from "./wire";

const told = z
  .object({
    BALLAST_DATA: z.string(),
    BALLAST_ADDRESS: z.string(),
    BALLAST_DATABASE_PASSWORD: z.string().min(16),
    BALLAST_DATABASE_PORT: z.coerce.number(),
    BALLAST_BEGIN: z.string(), // not empty at the first start of a run, empty when restarted within it
  })
  .parse(process.env);
const data = told.BALLAST_DATA;
/** A run that has just lost its supervisor needs this long at most to notice and let go. */
const patienceMs = 30_000;

process.on("disconnect", () => process.exit(0));
process.on("message", () => process.send?.({ type: "pong" }));

if (await takeData()) await serve();

async function takeData(): Promise<boolean> {
  const since = new Date().toISOString();
  const self = { pid: process.pid, supervisor: process.ppid, since, address: told.BALLAST_ADDRESS };
  for (let waited = 0; ; waited += 250) {
    const lock = takeLock(data, self);
    if ("release" in lock) return true;
    if (waited === 1_000) console.log("Waiting for the previous run to end …");
    if (waited > patienceMs || (lock.heldBy && isRunning(lock.heldBy.supervisor))) {
      process.send?.({ type: "refused", reason: refusal(lock.heldBy) });
      return false;
    }
    await pause(250);
  }
}

async function serve(): Promise<void> {
  if (told.BALLAST_BEGIN) discardUnfinished();
  const engine = await openEngine(join(data, "db"));
  const wire = await serveWire(engine, {
    port: told.BALLAST_DATABASE_PORT,
    password: told.BALLAST_DATABASE_PASSWORD,
    onFailure(error) {
      console.error("The embedded database failed:", error);
      process.exit(1); // started again by its supervisor, it recovers from its log
    },
  });
  process.on("SIGTERM", () => {
    void wire
      .close()
      .then(() => engine.close())
      .finally(() => process.exit(0));
  });
  process.send?.({ type: "ready", port: wire.port });
}

/**
 * The mark says that nobody has used this data yet, so what an interrupted first start left is made again
 * from nothing instead of being repaired.
 */
function discardUnfinished(): void {
  const mark = unfinishedMark(data);
  const isNew = !existsSync(join(data, "db"));
  if (!isNew && !existsSync(mark)) return;
  writeFileSync(mark, "");
  for (const folder of ["db", "files", "mail"]) rmSync(join(data, folder), { recursive: true, force: true });
  mkdirSync(join(data, "db"), { mode: 0o700 });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function refusal(holder: Holder | undefined): string {
  const who = holder
    ? `process ${holder.supervisor}, which has served ${holder.address} since ${holder.since}`
    : "another process";
  return `The data in ${data} is in use by ${who}. Stop it first, or set BALLAST_DATA to another directory.`;
}
