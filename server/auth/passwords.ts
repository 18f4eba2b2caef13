import { hash, verify } from "@node-rs/argon2";
import type { Db } from "@/server/db/client";
import { metrics } from "@/server/kernel/metrics";

/** Each hash takes 19 MiB: a hundred sign-ins at once must not exhaust the memory. */
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** Slow on purpose: never inside a transaction. */
export const hashPassword = (password: string) =>
  inTurn(() => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));

/** Takes as long for a person without a password, or without an account, as for one with. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await stranger());
  const fits = await inTurn(() => verify(known, password));
  return fits && stored !== null;
}

export async function storePassword(db: Db, personId: string, hashed: string) {
  const where = { personId_kind: { personId, kind: "password" } };
  const create = { personId, kind: "password", secret: hashed };
  await db.factor.upsert({ where, create, update: { secret: hashed }, select: { id: true } });
}

let strangersHash: Promise<string> | undefined;
const stranger = () => (strangersHash ??= hashPassword("nobody has this password"));

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) await wait();
  else running += 1;
  count();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
    count();
  }
}

function wait(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    count();
  });
}

function count() {
  metrics().hashing.set({ state: "running" }, running);
  metrics().hashing.set({ state: "waiting" }, waiting.length);
}
