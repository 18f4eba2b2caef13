import type { Context, Viewer } from "@/server/access";
import { findViewer } from "@/server/auth/viewer";
import { database, type Db, type PrismaClient } from "@/server/db/client";
import { become } from "@/server/db/transaction";
import { requestId } from "@/server/kernel/trace";

/** What a call knows before its transaction opens. */
export type Caller = {
  token: string | null;
  address: string;
  /** Found already: the calls of one page ask once who is behind it. */
  viewer?: (() => Promise<Viewer>) | undefined;
  client?: PrismaClient | undefined;
  now?: (() => Date) | undefined;
};

/** One call, one transaction: finds the viewer, becomes them for the database, then runs. */
export async function asViewer<Result>(
  caller: Caller,
  run: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  const { token, client = database(), now } = caller;
  const found = await caller.viewer?.();
  return client.$transaction(
    async (db) => {
      const viewer = found ?? (await lookUp(db, token));
      const at = await become(db, "ballast_app", viewer.principals, now?.());
      return run({ viewer, db, now: at, traceId: requestId() });
    },
    { maxWait: 10_000, timeout: 10_000 },
  );
}

async function lookUp(db: Db, token: string | null): Promise<Viewer> {
  await become(db, "ballast_system", ["system:find viewer"]);
  return findViewer(db, token);
}
