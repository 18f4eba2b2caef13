import { randomUUID } from "node:crypto";
import type { Context } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { dateOf, dayOf, today } from "@/server/kernel/calendar";
import { badInput, conflict, forbidden } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import {
  contentAudience,
  deskTeamId,
  findRequest,
  latestScope,
  moveRequest,
  type RequestFacts,
} from "@/server/requests";
import { findAuthority } from "./authorities";
import { findAgreement } from "./queries";
import type { NewAgreement, NewSignature } from "./schema";
import { termsVersion } from "./terms";

/** Sends the rules of engagement, bound to the scope as it is now, to somebody whose authority is on record. */
export async function sendAgreement(ctx: Context, { requestId, signerId, dueOn, version }: NewAgreement) {
  const request = await findRequest(ctx, requestId);
  await moveRequest(ctx, requestId, "send_agreement", { dueOn, version });
  const scope = await checkSending(ctx, request, { signerId, dueOn });
  const id = randomUUID();
  const ref = newReference("AG");
  const audience = contentAudience(request.organizationId, await deskTeamId(ctx), request.teamId);
  await ctx.db.agreement.create({
    data: {
      id,
      ref,
      requestId,
      kind: "rules_of_engagement",
      termsVersion,
      scopeVersionId: scope.id,
      scopeHash: scope.hash,
      signerId,
      sentById: ctx.viewer.id,
      sentAt: ctx.now,
      dueOn: dateOf(dueOn),
      tlp: "AMBER+STRICT",
      audience,
    },
    select: { id: true },
  });
  await record(ctx, {
    type: "agreement.send",
    subject: { kind: "agreement", id, ref, organizationId: request.organizationId },
    audience,
    changes: { requestId, dueOn, scope: scope.number },
  });
  return { id };
}

/** The signer has it on the screen. Harmless twice, and nothing for anybody else. */
export async function openAgreement(ctx: Context, id: string) {
  const agreement = await findAgreement(ctx, id);
  if (agreement.signerId !== ctx.viewer.id || agreement.status !== "sent") return { opened: false };
  const { count } = await ctx.db.agreement.updateMany({
    where: { id, openedAt: null },
    data: { openedAt: ctx.now },
  });
  if (count === 1) await recordOn(ctx, agreement, "agreement.open", {});
  return { opened: count === 1 };
}

/** Signs exactly the scope that was on the screen, after a second factor, on a recorded authority. */
export async function signAgreement(ctx: Context, { id, scopeHash }: NewSignature) {
  const agreement = await findAgreement(ctx, id);
  if (agreement.signerId !== ctx.viewer.id) throw forbidden("sign this: it was sent to somebody else");
  if (agreement.status === "signed") throw conflict("You already signed this. Nothing else is needed.");
  if (agreement.status === "void") throw conflict(voidSentence(agreement.voidedBecause));
  requireStepUp(ctx);
  const request = await findRequest(ctx, agreement.requestId);
  const authority = await findAuthority(ctx, { personId: ctx.viewer.id, organization: request.organization });
  if (!authority) {
    throw conflict(
      "No authority of yours is on record, or it has ended. Nothing was signed. Ask the service desk to record it.",
    );
  }
  const scope = await latestScope(ctx, agreement.requestId);
  if (scope?.hash !== agreement.scopeHash || scopeHash !== agreement.scopeHash)
    throw conflict(voidSentence("The scope changed."));

  // The request first, as everybody takes it: a change of the scope and a signature then wait instead of blocking each other.
  const moved = await moveRequest(ctx, agreement.requestId, "sign");
  const { count } = await ctx.db.agreement.updateMany({
    where: { id, status: "sent" },
    data: { status: "signed" },
  });
  if (count === 0)
    throw conflict("This changed while you were signing. Nothing was signed. Reload to see where it stands.");
  await writeSignature(ctx, agreement, authority);
  await recordOn(ctx, agreement, "agreement.sign", { basis: authority.basis });
  return moved;
}

/** After the move was permitted: what was chosen has to be right, and there must be something to sign. */
async function checkSending(
  ctx: Context,
  request: RequestFacts,
  { signerId, dueOn }: Pick<NewAgreement, "signerId" | "dueOn">,
) {
  if (dueOn < today(ctx.now, request.organization.timeZone)) {
    throw badInput("This day has passed. Choose a day from today on.", "dueOn");
  }
  if (!(await findAuthority(ctx, { personId: signerId, organization: request.organization }))) {
    throw badInput(
      "No valid authority of this person is on record. Record it first, or choose somebody else.",
      "signerId",
    );
  }
  const scope = await latestScope(ctx, request.id);
  if (!scope || (request.service.needsScope && scope.targets.length === 0)) {
    throw conflict("There is no scope to sign for. Ask the office to list what may be tested.");
  }
  return scope;
}

type Found = Awaited<ReturnType<typeof findAgreement>>;

async function writeSignature(ctx: Context, agreement: Found, authority: { id: string; basis: string }) {
  const { viewer, db, now } = ctx;
  const request = await findRequest(ctx, agreement.requestId);
  await db.signature.create({
    data: {
      id: randomUUID(),
      agreementId: agreement.id,
      requestId: agreement.requestId,
      personId: viewer.id,
      authorityId: authority.id,
      name: viewer.name,
      title: viewer.title,
      basis: authority.basis,
      scopeHash: agreement.scopeHash,
      factor: viewer.steppedUpWith ?? "totp",
      signedAt: now,
      tlp: "AMBER+STRICT",
      audience: contentAudience(request.organizationId, await deskTeamId(ctx), request.teamId),
    },
    select: { id: true },
  });
}

async function recordOn(ctx: Context, agreement: Found, type: string, changes: Record<string, string>) {
  const request = await findRequest(ctx, agreement.requestId);
  await record(ctx, {
    type,
    subject: {
      kind: "agreement",
      id: agreement.id,
      ref: agreement.ref,
      organizationId: request.organizationId,
    },
    audience: contentAudience(request.organizationId, await deskTeamId(ctx), request.teamId),
    changes: { ...changes, requestId: agreement.requestId, dueOn: dayOf(agreement.dueOn) },
  });
}

const voidSentence = (because: string | null) =>
  `This agreement no longer counts: ${(because ?? "it was replaced.").replace(/^The/, "the")} Nothing was signed. The service desk sends a new one.`;
