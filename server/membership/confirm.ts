import { randomUUID } from "node:crypto";
import type { Context } from "@/server/access";
import type { Outside } from "@/server/auth/outside";
import { hashToken } from "@/server/auth/viewer";
import type { Db } from "@/server/db/client";
import { record } from "@/server/events";
import { Refusal } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";

type Unconfirmed = Awaited<ReturnType<typeof find>>;
/** What confirming led to. Only whoever reads the address's mail hears it. */
type Confirmed = "opened" | "open already" | "has an account";

/** What the link's page shows, none of it written by a stranger. Looking uses nothing up: mail scanners open links too. */
export function showUnconfirmed({ system }: Outside, token: string) {
  return system("show an unconfirmed application", async ({ db, now }) => {
    const { organization, role, createdAt, expiresAt } = await find(db, token, now);
    const { name: office, timeZone } = organization;
    return { office, timeZone, role, createdAt, expiresAt, now };
  });
}

/** Now somebody has shown that the address is theirs. A declined application may be made again. */
export function confirmApplication({ system }: Outside, token: string): Promise<Confirmed> {
  return system("confirm an application", async (ctx) => {
    const wish = await find(ctx.db, token, ctx.now);
    // Two links to one address wait for each other, and the second sees what the first made.
    await ctx.db
      .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`application of ${wish.email}`}, 0))`;
    const { count } = await ctx.db.unconfirmedApplication.deleteMany({ where: { id: wish.id } });
    if (count === 0) throw gone();
    return carryOut(ctx, wish);
  });
}

async function carryOut(ctx: Context, wish: Unconfirmed): Promise<Confirmed> {
  const known = await ctx.db.person.findUnique({
    where: { email: wish.email },
    select: { id: true, status: true, applications: { select: { id: true, status: true, ref: true } } },
  });
  if (!known) {
    await open(ctx, wish);
    return "opened";
  }
  if (known.status !== "applied") return "has an account";
  const [before] = known.applications;
  if (before?.status !== "declined") return "open already";
  await reopen(ctx, known.id, before, wish);
  return "opened";
}

async function find(db: Db, token: string, now: Date) {
  const found = await db.unconfirmedApplication.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    include: { organization: { select: { id: true, region: true, name: true, timeZone: true } } },
  });
  if (!found) throw gone();
  return found;
}

const gone = () =>
  new Refusal("NOT_FOUND", "This link was used already or is older than a day. Ask for an account again.");

async function open(ctx: Context, wish: Unconfirmed) {
  const { organizationId, name, title, email, role, reason } = wish;
  const audience = applicationAudience(wish.organization);
  const personId = randomUUID();
  const application = { id: randomUUID(), ref: newReference("AP") };
  const marking = { tlp: "AMBER", audience };
  await ctx.db.person.create({
    data: { id: personId, name, title, email, status: "applied", ...marking },
    select: { id: true },
  });
  await ctx.db.application.create({
    data: { ...application, personId, organizationId, role, reason, createdAt: ctx.now, ...marking },
    select: { id: true },
  });
  await recordOpen(ctx, application, organizationId, audience);
}

async function reopen(
  ctx: Context,
  personId: string,
  application: { id: string; ref: string },
  wish: Unconfirmed,
) {
  const { organizationId, name, title, role, reason } = wish;
  const audience = applicationAudience(wish.organization);
  const marking = { tlp: "AMBER", audience };
  const undecided = {
    sponsoredById: null,
    sponsoredAt: null,
    declinedById: null,
    declinedAt: null,
    declinedBecause: null,
  };
  await ctx.db.person.update({
    where: { id: personId },
    data: { name, title, ...marking },
    select: { id: true },
  });
  await ctx.db.application.update({
    where: { id: application.id },
    data: { organizationId, role, reason, status: "open", createdAt: ctx.now, ...undecided, ...marking },
    select: { id: true },
  });
  await recordOpen(ctx, application, organizationId, audience);
}

/** Those who vouch, those who admit, and the region's advisor. It is what a stranger wrote, so nobody else. */
const applicationAudience = ({ id, region }: { id: string; region: number | null }) => [
  `org:${id}`,
  "role:secretariat",
  "role:administrator",
  ...(region === null ? [] : [`advisor:${region}`]),
];

async function recordOpen(
  ctx: Context,
  { id, ref }: { id: string; ref: string },
  organizationId: string,
  audience: string[],
) {
  const subject = { kind: "application", id, ref, organizationId };
  await record(ctx, { type: "application.open", subject, audience });
}
