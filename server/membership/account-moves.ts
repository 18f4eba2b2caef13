import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { activeMembership, visibleTo, type Context } from "@/server/access";
import { holdPerson } from "@/server/auth/hold-person";
import { requireSignedIn, type Outside } from "@/server/auth/outside";
import { endSessionsOf } from "@/server/auth/sessions";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { badInput, conflict, forbidden, notFound } from "@/server/kernel/errors";
import { keepsAccounts } from "./policy";
import type { membershipChange, staffRoleChange } from "./schema";

/** Takes effect with the person's next click: who is active is asked each time. */
export async function suspendAccount(ctx: Context, id: string): Promise<void> {
  if (id === ctx.viewer.id) throw badInput("You cannot suspend yourself. Ask another administrator.");
  await requireAnotherAdministrator(ctx, id);
  await setStatus(ctx, id, "active", "suspended");
}

export const restoreAccount = (ctx: Context, id: string) => setStatus(ctx, id, "suspended", "active");

async function setStatus(ctx: Context, id: string, before: string, after: string): Promise<void> {
  if (!keepsAccounts(ctx.viewer)) throw forbidden("change accounts");
  requireStepUp(ctx);
  const person = await findPerson(ctx, id);
  const { count } = await ctx.db.person.updateMany({
    where: { id, status: before },
    data: { status: after },
  });
  if (count === 0) throw late();
  const type = after === "active" ? "account.restore" : "account.suspend";
  await recordMove(ctx, type, person, { status: after });
}

/** Said before the database says it: a role counts only for somebody active who belongs somewhere. */
async function requireAnotherAdministrator({ db, now }: Context, id: string) {
  const isOne = await db.staffRole.count({ where: { personId: id, role: "administrator" } });
  if (isOne === 0) return;
  const others = await db.staffRole.count({
    where: {
      role: "administrator",
      personId: { not: id },
      person: { status: "active", memberships: { some: activeMembership(now) } },
    },
  });
  if (others === 0)
    throw conflict("This is the last administrator. Make somebody else one first; nothing was changed.");
}

const late = () => conflict("This account was changed a moment ago. Reload to see it.");

/** For a lost authenticator: signs the person out everywhere, and a mail with a new link follows. */
export function resetFactors({ system }: Outside, id: string): Promise<void> {
  return system("reset a sign-in", async (ctx) => {
    requireSignedIn(ctx);
    if (!keepsAccounts(ctx.viewer)) throw notFound();
    requireStepUp(ctx);
    if (id === ctx.viewer.id) throw badInput("You cannot reset your own sign-in. Ask another administrator.");
    await holdPerson(ctx.db, id);
    const person = await findActive(ctx, id);
    await endSessionsOf(ctx, id);
    await ctx.db.factor.deleteMany({ where: { personId: id } });
    await ctx.db.passkey.deleteMany({ where: { personId: id } });
    await ctx.db.invitation.deleteMany({ where: { personId: id, usedAt: null } });
    await recordMove(ctx, "account.reset_factors", person);
  });
}

/** Administrators decide who works for the service. The database keeps one of them, and nobody decides for themselves. */
export async function setStaffRole(
  ctx: Context,
  { id, role, isGiven, region }: z.infer<typeof staffRoleChange>,
): Promise<void> {
  requireStepUp(ctx);
  if (id === ctx.viewer.id) throw badInput("You cannot change your own roles. Ask another administrator.");
  const person = await (isGiven ? findActive : findPerson)(ctx, id);
  const { count } = isGiven
    ? await ctx.db.staffRole.createMany({
        data: [{ id: randomUUID(), personId: id, role, region: region ?? null }],
        skipDuplicates: true,
      })
    : await ctx.db.staffRole.deleteMany({ where: { personId: id, role } });
  if (count === 0) throw late();
  await changeTeams(ctx, person, { role, isGiven });
  const changes = region === undefined ? { role } : { role, region };
  await recordMove(ctx, isGiven ? "account.give_role" : "account.take_role", person, changes);
}

/** Whoever coordinates answers at the service desk, and nobody is on a team without the role it takes. */
async function changeTeams(
  ctx: Context,
  person: { id: string },
  { role, isGiven }: { role: string; isGiven: boolean },
): Promise<void> {
  const kind = role === "coordinator" ? "desk" : role === "assessor" ? "assessment" : null;
  if (kind === null || (isGiven && kind !== "desk")) return;
  const personId = person.id;
  const named = { id: true, name: true } as const;
  if (!isGiven) {
    const teams = await ctx.db.team.findMany({
      where: { kind, members: { some: { personId } } },
      orderBy: { name: "asc" },
      select: named,
    });
    await ctx.db.teamMember.deleteMany({ where: { personId, team: { kind } } });
    for (const team of teams) await recordMember(ctx, "team.end_member", team, { personId });
    return;
  }
  const desk = await ctx.db.team.findFirstOrThrow({ where: { kind }, select: named });
  const { count } = await ctx.db.teamMember.createMany({
    data: [{ teamId: desk.id, personId }],
    skipDuplicates: true,
  });
  if (count > 0) await recordMember(ctx, "team.add_member", desk, { personId, isLead: false });
}

/** As when a coordinator does it, so that a team's log is whole. */
const recordMember = (
  ctx: Context,
  type: "team.add_member" | "team.end_member",
  { id, name }: { id: string; name: string },
  changes: { personId: string; isLead?: boolean },
) =>
  record(ctx, {
    type,
    subject: { kind: "team", id, ref: name },
    audience: ["role:coordinator", `team:${id}`, `person:${changes.personId}`],
    changes,
  });

/** Somebody left an office, or came back. What they wrote and signed there stays as it is. */
export async function changeMembership(
  ctx: Context,
  { id, isActive }: z.infer<typeof membershipChange>,
): Promise<void> {
  requireStepUp(ctx);
  const { db, viewer, now } = ctx;
  const membership = await db.membership.findUnique({
    where: { id },
    select: { personId: true, organizationId: true, organization: { select: { name: true } } },
  });
  if (!membership) throw notFound();
  const { personId, organizationId, organization } = membership;
  if (personId === viewer.id)
    throw badInput("You cannot change your own membership. Ask another administrator.");
  const person = await findPerson(ctx, personId);
  if (!isActive) await requireAnotherAdministrator(ctx, personId);
  const active = activeMembership(now);
  const { count } = isActive
    ? await db.membership.updateMany({
        where: { id, NOT: active },
        data: { status: "active", expiresOn: null },
      })
    : await db.membership.updateMany({ where: { AND: [active, { id }] }, data: { status: "ended" } });
  if (count === 0) throw late();
  await recordMove(
    ctx,
    isActive ? "membership.renew" : "membership.end",
    { ...person, organizationId },
    {
      organization: organization.name,
    },
  );
}

async function findActive(ctx: Context, id: string) {
  const person = await findPerson(ctx, id);
  if (person.status !== "active") throw conflict("This account is suspended. Restore it first.");
  return person;
}

async function findPerson({ db, viewer }: Context, id: string) {
  const person = await db.person.findFirst({
    where: { AND: [visibleTo(viewer), { id, status: { in: ["active", "suspended"] } }] },
    select: { id: true, name: true, status: true },
  });
  if (!person) throw notFound();
  return person;
}

type Moved = { id: string; name: string; organizationId?: string };

async function recordMove(
  ctx: Context,
  type: string,
  { id, name, organizationId }: Moved,
  changes: Record<string, string | number> = {},
) {
  await record(ctx, {
    type,
    subject: { kind: "person", id, ref: name, organizationId: organizationId ?? null },
    audience: ["role:administrator", "role:secretariat", `person:${id}`],
    changes,
  });
}
