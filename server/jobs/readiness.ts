import { readdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import type { Db } from "@/server/db/client";
import { database } from "@/server/db/client";
import { databaseNow, withSystem } from "@/server/db/transaction";

const freeShare = 0.05;
const longestLagMs = 60_000;

/** What keeps this installation from working, by part. Empty when it is ready. */
export async function findProblems(): Promise<string[]> {
  const [database, disk] = await Promise.all([databaseProblems(), diskProblems()]);
  return [...database, ...disk];
}

async function databaseProblems(): Promise<string[]> {
  try {
    const now = await databaseNow();
    const applied = await database().$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    const names = new Set(applied.map(({ name }) => name));
    const missing = migrationNames().some((name) => !names.has(name));
    const worker = await withSystem("check readiness", (db) => workerIsBehind(db, now));
    return [...(missing ? ["migrations"] : []), ...(worker ? ["worker"] : [])];
  } catch {
    return ["database"];
  }
}

/** A worker that is away shows in the log: an event nobody tried to deliver. */
async function workerIsBehind(db: Db, now: Date): Promise<boolean> {
  const newest = new Date(now.getTime() - longestLagMs);
  const oldest = new Date(now.getTime() - 86_400_000);
  const waiting = await db.event.findFirst({
    where: { at: { gte: oldest, lt: newest }, delivery: null, retry: null },
    select: { id: true },
  });
  return waiting !== null;
}

async function diskProblems(): Promise<string[]> {
  try {
    const { bavail, blocks } = await statfs(path.resolve(process.env.BALLAST_DATA ?? "."));
    return bavail / blocks < freeShare ? ["disk"] : [];
  } catch {
    return ["disk"];
  }
}

const migrationNames = () =>
  readdirSync(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
