import { createHash } from "node:crypto";
import { Refusal } from "@/server/kernel/errors";
import type { Outside } from "./outside";

type Limit = {
  key: string;
  /** Tries at once. */ burst: number;
  /** One more try each so many seconds. */ seconds: number;
};

/**
 * Counts a try, or refuses it with the wait in minutes. The count stands even when what follows fails.
 * Generic cell rate algorithm: one row says when the tries so far would all be forgotten.
 */
export async function takeTurn({ system }: Outside, { key, burst, seconds }: Limit): Promise<void> {
  const wait = await system("count a try", async ({ db }) => {
    const [taken] = await db.$queryRaw<unknown[]>`
      insert into rate_limit as one (key, arrives_at) values (${hashed(key)}, now() + make_interval(secs => ${seconds}::int))
      on conflict (key) do update
        set arrives_at = greatest(one.arrives_at, now()) + make_interval(secs => ${seconds}::int)
        where one.arrives_at <= now() + make_interval(secs => ${seconds * (burst - 1)}::int)
      returning 1`;
    if (taken) return 0;
    const [full] = await db.$queryRaw<{ wait: number }[]>`
      select extract(epoch from arrives_at - now())::float8 - ${seconds * (burst - 1)}::int as wait
      from rate_limit where key = ${hashed(key)}`;
    return Math.max(1, full?.wait ?? 1);
  });
  if (wait > 0) throw new TooMany(Math.ceil(wait / 60));
}

/** A try that was right does not count: nobody is slowed down by how many colleagues sign in from the same address. */
export async function giveTurnBack({ system }: Outside, { key, seconds }: Limit) {
  await system(
    "give a try back",
    ({
      db,
    }) => db.$executeRaw`update rate_limit set arrives_at = arrives_at - make_interval(secs => ${seconds}::int)
      where key = ${hashed(key)}`,
  );
}

/** After a success the tries before it are forgotten. */
export async function forgetTries({ system }: Outside, key: string) {
  await system("forget tries", ({ db }) => db.rateLimit.deleteMany({ where: { key: hashed(key) } }));
}

export class TooMany extends Refusal {
  constructor(readonly minutes: number) {
    const wait = minutes === 1 ? "1 minute" : `${minutes} minutes`;
    super("TOO_MANY_REQUESTS", `There were too many tries. Wait ${wait}, then try again.`);
  }
}

/** Addresses of people do not belong into a table of counters. */
const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");
