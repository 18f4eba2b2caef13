import { activeMembership, visibleTo, type Context } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { dateOf, dayOf, today } from "@/server/kernel/calendar";
import { badInput, conflict, forbidden, notFound } from "@/server/kernel/errors";
import { contentAudience, deskTeamId, findRequest, namesOf } from "@/server/requests";
import type { AuthorityBasis, NewAuthority } from "./schema";

/** Who may sign for the office that asked, and who of the office could be recorded. */
export async function listAuthorities(ctx: Context, requestId: string) {
  const request = await findRequest(ctx, requestId);
  const day = today(ctx.now, request.organization.timeZone);
  const authorities = await ctx.db.authority.findMany({
    where: { AND: [{ organizationId: request.organizationId, revokedAt: null }, visibleTo(ctx.viewer)] },
    orderBy: { expiresOn: "desc" },
    select: { id: true, personId: true, basis: true, citation: true, covers: true, expiresOn: true },
  });
  const memberships = await ctx.db.membership.findMany({
    where: { AND: [activeMembership(ctx.now), { organizationId: request.organizationId }] },
    select: { personId: true, person: { select: { name: true, title: true } } },
  });
  const names = await namesOf(
    ctx,
    authorities.map(({ personId }) => personId),
  );
  return {
    authorities: authorities.map(({ basis, expiresOn, ...authority }) => ({
      ...authority,
      name: names.get(authority.personId) ?? "A former member",
      basis: basis as AuthorityBasis,
      expiresOn: dayOf(expiresOn),
      isValid: dayOf(expiresOn) >= day,
    })),
    people: memberships.map(({ personId, person }) => ({ id: personId, ...person })),
  };
}

/** The service desk saw the proof. Nobody records their own. */
export async function recordAuthority(ctx: Context, input: NewAuthority) {
  const { id, requestId, personId, basis, citation, covers, expiresOn } = input;
  const request = await findRequest(ctx, requestId);
  if (personId === ctx.viewer.id) throw forbidden("record an authority for yourself");
  const membership = await ctx.db.membership.findFirst({
    where: { AND: [activeMembership(ctx.now), { personId, organizationId: request.organizationId }] },
    select: { id: true },
  });
  if (!membership) throw badInput(`Choose somebody who belongs to ${request.organization.name}.`, "personId");
  if (expiresOn < today(ctx.now, request.organization.timeZone)) {
    throw badInput("This day has passed. Choose the day the authority ends.", "expiresOn");
  }
  const audience = contentAudience(request.organizationId, await deskTeamId(ctx), null);
  const facts = { id, personId, organizationId: request.organizationId, recordedById: ctx.viewer.id };
  const written = {
    ...{ ...facts, basis, citation, covers, audience },
    recordedAt: ctx.now,
    expiresOn: dateOf(expiresOn),
    tlp: "AMBER+STRICT",
  };
  const { count } = await ctx.db.authority.createMany({ data: [written], skipDuplicates: true });
  if (count === 0) {
    const same = await ctx.db.authority.count({ where: { AND: [visibleTo(ctx.viewer), facts] } });
    if (same === 0)
      throw conflict("Nothing was recorded: another authority has this number. Reload and try again.");
    return { id };
  }
  await record(ctx, {
    type: "authority.record",
    subject: { kind: "authority", id, ref: request.ref, organizationId: request.organizationId },
    audience,
    changes: { requestId, basis, expiresOn },
  });
  return { id };
}

/** The proof no longer stands: nothing is signed or booked on it from now on, and what was signed stays on record. */
export async function revokeAuthority(ctx: Context, id: string): Promise<void> {
  requireStepUp(ctx);
  const { db, viewer, now } = ctx;
  const authority = await db.authority.findFirst({
    where: { AND: [visibleTo(viewer), { id }] },
    select: {
      personId: true,
      organizationId: true,
      audience: true,
      organization: { select: { name: true } },
    },
  });
  if (!authority) throw notFound();
  const { personId, organizationId, audience, organization } = authority;
  if (personId === viewer.id) throw forbidden("revoke an authority of your own");
  const { count } = await db.authority.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) throw conflict("This authority was revoked already. Reload to see it.");
  await record(ctx, {
    type: "authority.revoke",
    subject: { kind: "authority", id, ref: organization.name, organizationId },
    audience,
  });
}

/** A recorded authority of this person for this office that holds today, and that somebody else recorded. */
export function findAuthority(
  { db, viewer, now }: Context,
  { personId, organization }: { personId: string; organization: { id: string; timeZone: string } },
) {
  return db.authority.findFirst({
    where: {
      AND: [
        visibleTo(viewer),
        {
          personId,
          organizationId: organization.id,
          revokedAt: null,
          expiresOn: { gte: dateOf(today(now, organization.timeZone)) },
          recordedById: { not: personId },
        },
      ],
    },
    orderBy: { expiresOn: "desc" },
    select: { id: true, basis: true, citation: true, covers: true },
  });
}
