import { randomBytes } from "node:crypto";
import type { Context } from "@/server/access";
import { visitor } from "@/server/access";
import { record } from "@/server/events";
import { notFound } from "@/server/kernel/errors";
import { requireSignedIn, type Outside } from "./outside";
import { hashToken } from "./viewer";

export const sessionHours = 12;

type NewSession = { person: { id: string; name: string }; method: string; userAgent: string };

/** Signs a person in and answers the token for their cookie; only its hash is kept. Idle time is the database's. */
export async function openSession(ctx: Context, { person, method, userAgent }: NewSession): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [session] = await ctx.db.$queryRaw<{ id: string }[]>`
    insert into session (id, token_hash, person_id, method, user_agent, idle_expires_at, expires_at)
    values (gen_random_uuid(), ${hashToken(token)}, ${person.id}::uuid, ${method}, ${userAgent.slice(0, 300)},
      now() + interval '15 minutes', now() + make_interval(hours => ${sessionHours}::int))
    returning id::text`;
  if (!session) throw new Error("The session was not stored.");
  const signedIn = { ...ctx, viewer: { ...visitor, ...person } };
  await record(signedIn, {
    type: "session.sign_in",
    subject: { kind: "session", id: session.id, ref: person.name },
    audience: [`person:${person.id}`],
    changes: { method },
  });
  return token;
}

/** The browsers this person is signed in with, the one asking first. */
export function listSessions({ system }: Outside) {
  return system("list own sessions", async (ctx) => {
    requireSignedIn(ctx);
    const sessions = await ctx.db.session.findMany({
      where: { personId: ctx.viewer.id, ...live(ctx) },
      select: { id: true, method: true, userAgent: true, createdAt: true, expiresAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    });
    const marked = sessions.map((session) => ({
      ...session,
      isCurrent: session.id === ctx.viewer.sessionId,
    }));
    return [...marked.filter(({ isCurrent }) => isCurrent), ...marked.filter(({ isCurrent }) => !isCurrent)];
  });
}

export function endSession({ system }: Outside, id: string) {
  return system("end an own session", async (ctx) => {
    requireSignedIn(ctx);
    if ((await revoke(ctx, [id])) === 0) throw notFound();
  });
}

/** Signs every other browser out and answers how many there were. */
export function endOtherSessions({ system }: Outside) {
  return system("end other own sessions", async (ctx) => {
    requireSignedIn(ctx);
    return { ended: await endOthers(ctx) };
  });
}

/** For a change that makes every other browser of the viewer doubtful, in its own transaction. */
export async function endOthers(ctx: Context): Promise<number> {
  const others = await ctx.db.session.findMany({
    where: { personId: ctx.viewer.id, ...live(ctx), NOT: { id: ctx.viewer.sessionId ?? "" } },
    select: { id: true },
  });
  return revoke(
    ctx,
    others.map(({ id }) => id),
  );
}

/** Everywhere, at once: for somebody whose way in is reset. */
export async function endSessionsOf({ db, now }: Pick<Context, "db" | "now">, personId: string) {
  await db.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
}

/** Signing out: whoever holds the token may end it, also while the account is suspended. */
export async function endSessionOf({ system }: Outside, token: string) {
  await system("sign out", async (ctx) => {
    const session = await ctx.db.session.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { id: true, person: { select: { id: true, name: true } } },
    });
    if (session) await revoke({ ...ctx, viewer: { ...visitor, ...session.person } }, [session.id]);
  });
}

const live = ({ now }: Context) => ({ revokedAt: null, expiresAt: { gt: now }, idleExpiresAt: { gt: now } });

async function revoke(ctx: Context, ids: string[]): Promise<number> {
  const { count } = await ctx.db.session.updateMany({
    where: { id: { in: ids }, personId: ctx.viewer.id, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  for (const id of count > 0 ? ids : []) {
    const subject = { kind: "session", id, ref: ctx.viewer.name };
    await record(ctx, { type: "session.end", subject, audience: [`person:${ctx.viewer.id}`] });
  }
  return count;
}
