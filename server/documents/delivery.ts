import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Context } from "@/server/access";
import { record } from "@/server/events";
import { conflict, forbidden } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import { findRequest, isAssigned, moveRequest, speaksFor } from "@/server/requests";
import { acknowledgeDocument, writeVersion } from "./mutations";
import { findDocument, openDocument } from "./queries";
import type { deliveryAcknowledgment, newDelivery } from "./schema";

/** The booked team hands over its report. The office and that team see it; the service desk does not. */
export async function deliverReport(ctx: Context, { requestId, version, title, fileId }: z.infer<typeof newDelivery>) {
  const request = await findRequest(ctx, requestId);
  if (!isAssigned(ctx.viewer, request) || !request.teamId) throw forbidden("deliver the report");
  const moved = await moveRequest(ctx, requestId, "deliver", { version });
  const id = randomUUID();
  const ref = newReference("DO");
  const marking = { tlp: "AMBER+STRICT" as const, audience: [`org:${request.organizationId}`, `team:${request.teamId}`] };
  const stamp = { createdAt: ctx.now, updatedAt: ctx.now };
  const owner = { organizationId: request.organizationId, requestId, authorId: ctx.viewer.id };
  await ctx.db.document.create({ data: { id, ref, title, kind: "report", ...owner, ...marking, ...stamp }, select: { id: true } });
  await writeVersion(ctx, { id, number: 1, note: "Report as delivered", fileId, ...marking });
  await record(ctx, {
    type: "document.deliver",
    subject: { kind: "document", id, ref, organizationId: request.organizationId },
    audience: marking.audience,
    changes: { requestId, version: 1 },
  });
  return { ...moved, documentId: id };
}

/** The office has the report: a receipt on it, and the request closes. */
export async function acknowledgeDelivery(ctx: Context, { id, version }: z.infer<typeof deliveryAcknowledgment>) {
  const document = await findDocument(ctx, id);
  if (!document.requestId) throw conflict("This document was not delivered on a request. Acknowledge it on its own page.");
  const request = await findRequest(ctx, document.requestId);
  if (!speaksFor(ctx.viewer, request)) throw forbidden("acknowledge the report");
  await openDocument(ctx, id);
  await acknowledgeDocument(ctx, id);
  return moveRequest(ctx, document.requestId, "acknowledge", { version });
}
