import { randomUUID } from "node:crypto";
import type { Context } from "@/server/access";
import type { Outside } from "@/server/auth/outside";
import { takeTurn } from "@/server/auth/rate-limit";
import { record } from "@/server/events";
import { badInput } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import type { NewApplication } from "./schema";

/**
 * A visitor asks for an account. The answer never tells whether the address is known: a known one changes nothing,
 * except that a declined application may be made again.
 */
export async function applyForAccount(outside: Outside, input: NewApplication): Promise<void> {
  await takeTurn(outside, { key: `apply:${outside.address}`, burst: 5, seconds: 120 });
  await outside.system("store an application", async (ctx) => {
    const office = await ctx.db.organization.findUnique({
      where: { id: input.organizationId },
      select: { id: true, region: true, kind: true },
    });
    if (!office) throw badInput("Choose your office from the list.", "organizationId");
    const audience = applicationAudience(office);
    const known = await ctx.db.person.findUnique({
      where: { email: input.email },
      select: { id: true, status: true, applications: { select: { id: true, status: true, ref: true } } },
    });
    if (!known) return open(ctx, input, audience);
    const [before] = known.applications;
    if (known.status === "applied" && before?.status === "declined")
      await reopen(ctx, known.id, before, input, audience);
  });
}

/** Those who vouch, those who admit, and the region's advisor. It is what a stranger wrote, so nobody else. */
const applicationAudience = ({ id, region }: { id: string; region: number | null }) => [
  `org:${id}`,
  "role:secretariat",
  "role:administrator",
  ...(region === null ? [] : [`advisor:${region}`]),
];

async function open(ctx: Context, input: NewApplication, audience: string[]) {
  const { organizationId, name, title, email, role, reason } = input;
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
  input: NewApplication,
  audience: string[],
) {
  const { organizationId, name, title, role, reason } = input;
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

async function recordOpen(
  ctx: Context,
  { id, ref }: { id: string; ref: string },
  organizationId: string,
  audience: string[],
) {
  const subject = { kind: "application", id, ref, organizationId };
  await record(ctx, { type: "application.open", subject, audience });
}
