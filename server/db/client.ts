import "server-only";
import { Prisma, PrismaClient } from "./generated/client";
import { PatientPg } from "./patient-adapter";

export { Prisma };
export type { PrismaClient };
/** The only handle domain code gets: a transaction that has already been told who is asking. */
export type Db = Prisma.TransactionClient;
export type * from "./generated/client";

export function connect(url: string, connections = 10, answerMs?: number): PrismaClient {
  return new PrismaClient({ adapter: adapterTo(url, connections, answerMs) });
}

const held = globalThis as { ballastDatabase?: PrismaClient; ballastAdapter?: PatientPg };

/** One pool per process, also across hot reloads. */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Ballast with `npm start`.");
  if (held.ballastDatabase) return held.ballastDatabase;
  held.ballastAdapter = adapterTo(url, 10);
  return (held.ballastDatabase = new PrismaClient({ adapter: held.ballastAdapter }));
}

/** How many connections of that pool work and wait, and how many calls wait for one. */
export function poolUse() {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = held.ballastAdapter?.pool ?? {};
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

/** A database that stands still must not hold its readers: they are told, and the connection is found again later. */
const adapterTo = (connectionString: string, max: number, answerMs = 10_000) =>
  new PatientPg({ connectionString, max, connectionTimeoutMillis: 5_000, query_timeout: answerMs });
