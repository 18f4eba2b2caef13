import type { Context } from "@/server/access";
import type { PrismaClient } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { Refusal } from "@/server/kernel/errors";
import { requestId } from "@/server/kernel/trace";
import { findViewer } from "./viewer";

/** What a call has that works outside a viewer's transaction: sessions, factors, invitations, new applications. */
export type Outside = {
  address: string;
  /** One transaction of the system role, with the caller found first. */
  system: <Result>(reason: string, run: (ctx: Context) => Promise<Result>) => Promise<Result>;
};

type Caller = {
  token: string | null;
  address: string;
  client?: PrismaClient | undefined;
  now?: (() => Date) | undefined;
};

export function openOutside({ token, address, client, now }: Caller): Outside {
  return {
    address,
    system: (reason, run) =>
      withSystem(
        reason,
        async (db) => {
          const [clock] = await db.$queryRaw<{ now: Date }[]>`select now()`;
          if (!clock) throw new Error("The database has no clock.");
          const viewer = await findViewer(db, token);
          return run({ viewer, db, now: now?.() ?? clock.now, traceId: requestId() });
        },
        client,
      ),
  };
}

export function requireSignedIn({ viewer }: Context) {
  if (!viewer.isActive) throw new Refusal("UNAUTHORIZED", "You are signed out. Sign in again to go on.");
}
