import { randomBytes } from "node:crypto";
import { appRouter } from "@/server/api/root";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { createCallerFactory } from "@/server/trpc/init";

const createCaller = createCallerFactory(appRouter);
export type Actor = ReturnType<typeof createCaller>;

/** A caller signed in as this person, with a second factor just confirmed. The clock is given, so history can be told. */
export async function actAs(personId: string, now?: () => Date): Promise<Actor> {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + 12 * 3_600_000);
  await withSystem("sign a demonstration person in", (db) =>
    db.session.create({
      data: {
        tokenHash: hashToken(token),
        personId,
        method: "demonstration",
        steppedUpAt: later,
        idleExpiresAt: later,
        expiresAt: later,
      },
      select: { id: true },
    }),
  );
  return createCaller({ caller: { token, address: "local", now } });
}

/** Somebody who is not signed in. */
export const actAsVisitor = () => createCaller({ caller: { token: null, address: "local" } });
