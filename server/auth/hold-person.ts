import type { Context } from "@/server/access";
import type { Db } from "@/server/db/client";
import { requireSignedIn } from "./outside";

/** Changes to how one person signs in wait for each other, and each sees what the one before left. */
export const holdPerson = (db: Db, personId: string) =>
  db.$queryRaw`select 1 from person where id = ${personId}::uuid for update`;

/** The caller's own row; while they waited for it they may have been signed out. */
export async function holdCaller(ctx: Context): Promise<void> {
  const { id, sessionId } = ctx.viewer;
  requireSignedIn(ctx);
  await holdPerson(ctx.db, id);
  const live = await ctx.db.session.count({
    where: { id: sessionId ?? "", revokedAt: null, person: { status: "active" } },
  });
  requireSignedIn({ ...ctx, viewer: { ...ctx.viewer, isActive: live > 0 } });
}
