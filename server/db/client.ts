import "server-only";
import { Prisma, PrismaClient } from "./generated/client";
import { PatientPg } from "./patient-adapter";

export { Prisma };
export type { PrismaClient };
/** The only handle domain code gets: a transaction that has already been told who is asking. */
export type Db = Prisma.TransactionClient;
export type * from "./generated/client";

export function connect(url: string, connections = 10): PrismaClient {
  return new PrismaClient({ adapter: new PatientPg({ connectionString: url, max: connections }) });
}

const held = globalThis as { ballastDatabase?: PrismaClient };

/** One pool per process, also across hot reloads. */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Ballast with `npm start`.");
  return (held.ballastDatabase ??= connect(url));
}
