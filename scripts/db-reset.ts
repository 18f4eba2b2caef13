// Removes the embedded database and everything uploaded to it; the next start makes the demonstration world again.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { takeLock } from "@/server/db/embedded/lock";
import { unfinishedMark } from "@/server/db/embedded/unfinished";

const data = resolve(process.env.BALLAST_DATA ?? "var");
const folders = ["db", "files", "mail"].map((name) => join(data, name)).filter((path) => existsSync(path));

if (folders.length === 0) console.log(`There is nothing to remove in ${data}.`);
else reset();

function reset(): void {
  const self = {
    pid: process.pid,
    supervisor: process.pid,
    since: new Date().toISOString(),
    address: "db:reset",
  };
  const lock = takeLock(data, self);
  if ("heldBy" in lock) {
    const who = lock.heldBy ? `process ${lock.heldBy.supervisor}` : "another process";
    console.error(`The data in ${data} is in use by ${who}. Stop it first.`);
    process.exitCode = 1;
    return;
  }
  // Stopped halfway, it leaves pieces of a database: the next start must not take them for one.
  writeFileSync(unfinishedMark(data), "");
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    console.log(`Removed ${folder}`);
  }
  lock.release();
}
