import { randomUUID } from "node:crypto";
import type { Context } from "@/server/access";
import { findViewer } from "@/server/auth/viewer";
import { database, type PrismaClient } from "@/server/db/client";
import { become } from "@/server/db/transaction";

/** What a call knows before its transaction opens. */
export type Caller = {
  token: string | null;
  address: string;
  client?: PrismaClient | undefined;
  now?: (() => Date) | undefined;
};

/** One call, one transaction: finds the viewer, becomes them for the database, then runs. */
export function asViewer<Result>(caller: Caller, run: (ctx: Context) => Promise<Result>): Promise<Result> {
  const { token, client = database(), now = () => new Date() } = caller;
  return client.$transaction(
    async (db) => {
      await become(db, "ballast_system", ["system:find viewer"]);
      const viewer = await findViewer(db, token);
      const at = now();
      await become(db, "ballast_app", viewer.principals, at);
      return run({ viewer, db, now: at, traceId: randomUUID() });
    },
    { maxWait: 10_000, timeout: 10_000 },
  );
}
