import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock";
import { unfinishedMark } from "./unfinished";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ballast-reset-"));
  for (const folder of ["db", "files", "mail"]) mkdirSync(join(data, folder));
  writeFileSync(join(data, "secrets.json"), "{}");
});
afterEach(() => rmSync(data, { recursive: true }));

const reset = () =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/db-reset.ts"], {
    env: { ...process.env, BALLAST_DATA: data },
  });

test("a reset removes the data, keeps the secrets, and marks that the next start begins from nothing", async () => {
  const { stdout } = await reset();
  expect(stdout).toContain(`Removed ${join(data, "db")}`);
  expect(["db", "files", "mail"].filter((folder) => existsSync(join(data, folder)))).toEqual([]);
  expect(existsSync(join(data, "secrets.json"))).toBe(true);
  expect(existsSync(unfinishedMark(data))).toBe(true);
  expect((await reset()).stdout).toContain("There is nothing to remove");
});

test("a reset of data in use is refused and removes nothing", async () => {
  const self = { pid: process.pid, supervisor: process.pid, since: "", address: "a test" };
  const lock = takeLock(data, self);
  await expect(reset()).rejects.toThrow(`is in use by process ${process.pid}. Stop it first.`);
  expect(existsSync(join(data, "db"))).toBe(true);
  expect(existsSync(unfinishedMark(data))).toBe(false);
  if ("release" in lock) lock.release();
});
