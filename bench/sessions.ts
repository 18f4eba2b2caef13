import { randomBytes } from "node:crypto";
import { appRouter } from "@/server/api/root";
import { hashToken } from "@/server/auth/viewer";
import type { PrismaClient } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { createCallerFactory } from "@/server/trpc/init";

const hours = 12;
const createCaller = createCallerFactory(appRouter);

/** Signs a person of the cast in for as long as a bench can take. */
export async function openSession(client: PrismaClient, personId: string): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + hours * 3_600_000);
  await withSystem(
    "sign somebody of the bench in",
    (db) =>
      db.session.create({
        data: {
          ...{ tokenHash: hashToken(token), personId, method: "demonstration" },
          ...{ steppedUpAt: later, idleExpiresAt: later, expiresAt: later },
        },
        select: { id: true },
      }),
    client,
  );
  return token;
}

/** Calls `requests.list` and the like in this process, as a page does. */
export function callerOf(client: PrismaClient, token: string) {
  const caller = createCaller({ caller: { token, address: "local", client } });
  return (path: string, input: object): Promise<unknown> => {
    const [router = "", procedure = ""] = path.split(".");
    const procedures = Object(caller[router as keyof typeof caller]) as Record<
      string,
      (input: object) => Promise<unknown>
    >;
    const call = procedures[procedure];
    if (!call) throw new Error(`There is no procedure ${path}.`);
    return call(input);
  };
}
