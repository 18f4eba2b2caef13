import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { takeLock } from "./lock";

const self = {
  pid: process.pid,
  supervisor: process.ppid,
  since: "2026-11-23T12:00:00.000Z",
  address: "http://x",
};

/** Another process tries; a lock of SQLite's does not stop the process that has it. */
async function tryElsewhere(directory: string): Promise<string> {
  const program = `import { takeLock } from "./server/db/embedded/lock.ts";
    console.log(JSON.stringify(takeLock(${JSON.stringify(directory)}, ${JSON.stringify({ ...self, pid: 1 })})));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  return (await promisify(execFile)(process.execPath, args)).stdout.trim();
}

test("a second process learns who has the data, and gets it once the first lets go", async () => {
  const directory = mkdtempSync(join(tmpdir(), "ballast lock "));
  const lock = takeLock(directory, self);
  expect(JSON.parse(await tryElsewhere(directory))).toEqual({ heldBy: self });
  if ("release" in lock) lock.release();
  expect(JSON.parse(await tryElsewhere(directory))).toEqual({});
  rmSync(directory, { recursive: true });
});

test("the lock of a process that was killed is free at once", async () => {
  const directory = mkdtempSync(join(tmpdir(), "ballast lock "));
  await tryElsewhere(directory);
  expect(takeLock(directory, self)).toHaveProperty("release");
  rmSync(directory, { recursive: true });
});
