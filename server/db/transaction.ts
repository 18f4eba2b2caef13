import { database, type Db, type PrismaClient } from "./client";

const limits = { maxWait: 10_000, timeout: 10_000 };

/** Runs as the role that can read no contents: sign-in, delivery of events, mail, sealing. The reason is for readers. */
export function withSystem<Result>(reason: string, run: (db: Db) => Promise<Result>, client = database()) {
  return within(client, "ballast_system", [`system:${reason}`], run);
}

/** Runs as the viewers' role with these principals. No context, no rows. */
export function withPrincipals<Result>(
  principals: readonly string[],
  run: (db: Db) => Promise<Result>,
  client: PrismaClient = database(),
) {
  return within(client, "ballast_app", principals, run);
}

/**
 * Changes role and principals of a transaction that is already open: sign-in's lookup, then the viewer's own work.
 * Answers the call's clock, by which the guards too tell what day it is: the one given, else the database's own, so
 * that processes whose clocks disagree judge alike. Nobody's statements are compiled or get helpers: a call
 * is over sooner. What takes or waits too long is ended by the server itself, before the driver gives up on it.
 */
export async function become(
  db: Db,
  role: "ballast_app" | "ballast_system",
  principals: readonly string[],
  now?: Date,
): Promise<Date> {
  const names = principals.join(",");
  const [clock] = await db.$queryRaw<
    { now: Date }[]
  >`select now(), set_config('role', ${role}, true), set_config('app.principals', ${names}, true),
    set_config('app.now', ${now?.toISOString() ?? ""}, true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),
    set_config('lock_timeout', '7000', true), set_config('statement_timeout', '9000', true)`;
  return now ?? timeIn(clock);
}

/** What time it is, for work that no call began. */
export async function databaseNow(): Promise<Date> {
  const [clock] = await database().$queryRaw<{ now: Date }[]>`select now()`;
  return timeIn(clock);
}

function timeIn(clock: { now: Date } | undefined): Date {
  if (!clock) throw new Error("The database has no clock.");
  return clock.now;
}

function within<Result>(
  client: PrismaClient,
  role: "ballast_app" | "ballast_system",
  principals: readonly string[],
  run: (db: Db) => Promise<Result>,
): Promise<Result> {
  return client.$transaction(async (db) => {
    await become(db, role, principals);
    return run(db);
  }, limits);
}
