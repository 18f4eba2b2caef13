import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const holder = z.object({ pid: z.number(), supervisor: z.number(), since: z.string(), address: z.string() });
export type Holder = z.infer<typeof holder>;

/** SQLite's handles let go when they are collected as garbage, so the one that holds is kept reachable. */
const held = new Set<DatabaseSync>();

/**
 * Takes the data directory for this process alone, or says who has it. Two engines on one directory lose data
 * without an error, so the lock is the kernel's, held through SQLite: it ends with the process, however that
 * ends, and so can be neither stale nor stolen, not even between containers. The file beside it only names the holder.
 */
export function takeLock(
  directory: string,
  self: Holder,
): { release: () => void } | { heldBy: Holder | undefined } {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const guard = new DatabaseSync(join(directory, "lock"), { timeout: 0 });
  try {
    guard.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    guard.close();
    if (isBusy(error)) return { heldBy: readHolder(directory) };
    throw error;
  }
  held.add(guard);
  writeFileSync(holderFile(directory), JSON.stringify(self, null, 2));
  return { release: () => void (held.delete(guard) && guard.close()) };
}

function readHolder(directory: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(holderFile(directory), "utf8")));
  } catch {
    return undefined; // the holder is writing it at this moment
  }
}

function holderFile(directory: string): string {
  return join(directory, "lock.json");
}

/** SQLITE_BUSY, the answer while another process holds the lock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}
