import type { z } from "zod";
import type { Context } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import type { Prisma } from "@/server/db/client";
import { record } from "@/server/events";
import { conflict } from "@/server/kernel/errors";
import { permit } from "@/server/kernel/workflow";
import { findApplication } from "./applications";
import type { decline } from "./schema";
import { applicationWorkflow, stageOf, type ApplicationMove } from "./workflow";

/** Somebody of the office says that they know this person. */
export async function sponsorApplication(ctx: Context, id: string): Promise<void> {
  await decide(ctx, id, "sponsor", { sponsoredById: ctx.viewer.id, sponsoredAt: ctx.now });
}

/** The second yes: the person becomes a member, and a mail with a link to set their factors follows. */
export async function admitApplicant(ctx: Context, id: string): Promise<void> {
  requireStepUp(ctx);
  const application = await decide(ctx, id, "admit", {
    status: "admitted",
    admittedById: ctx.viewer.id,
    admittedAt: ctx.now,
  });
  const { personId, organizationId, role, sponsoredById } = application;
  await ctx.db.membership.create({
    data: {
      personId,
      organizationId,
      roles: [role],
      sponsoredById,
      admittedById: ctx.viewer.id,
      startedAt: ctx.now,
    },
    select: { id: true },
  });
  const audience = ["community", "vendors", `person:${personId}`];
  await ctx.db.person.update({
    where: { id: personId },
    data: { status: "active", tlp: "GREEN", audience },
    select: { id: true },
  });
}

export async function declineApplicant(ctx: Context, { id, reason }: z.infer<typeof decline>): Promise<void> {
  const decision = { declinedById: ctx.viewer.id, declinedAt: ctx.now, declinedBecause: reason };
  await decide(ctx, id, "decline", { status: "declined", ...decision });
}

/** For somebody whose link ran out. The reaction makes and mails a new one. */
export async function inviteAgain(ctx: Context, id: string): Promise<void> {
  requireStepUp(ctx);
  const application = await findApplication(ctx, id);
  if (application.isSetUp)
    throw conflict(
      "This person has set up their account already. If they cannot sign in, reset their sign-in.",
    );
  permit(applicationWorkflow, "invite_again", ctx.viewer, application);
  await recordDecision(ctx, application, "invite_again");
}

type Application = Awaited<ReturnType<typeof findApplication>>;

/** The only place an application changes. The update names what was read, so of two at once one is told. */
async function decide(
  ctx: Context,
  id: string,
  move: ApplicationMove,
  data: Prisma.ApplicationUncheckedUpdateManyInput,
): Promise<Application> {
  const application = await findApplication(ctx, id);
  permit(applicationWorkflow, move, ctx.viewer, { ...application, status: stageOf(application) });
  const { status, sponsoredById } = application;
  const { count } = await ctx.db.application.updateMany({ where: { id, status, sponsoredById }, data });
  if (count === 0) throw conflict("Somebody else decided this a moment ago. Reload to see it.");
  await recordDecision(ctx, application, move);
  return application;
}

async function recordDecision(
  ctx: Context,
  { id, ref, organizationId, audience }: Application,
  verb: string,
) {
  await record(ctx, {
    type: `application.${verb}`,
    subject: { kind: "application", id, ref, organizationId },
    audience,
  });
}
