import { randomUUID } from "node:crypto";
import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { forbidden, notFound } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import { findRequest, isAssigned, moveRequest, speaksFor } from "@/server/requests";
import { findDocument, subjectOf } from "./find";
import { confirmReading } from "./receipts";
import type { DeliveryAcknowledgment, NewDelivery } from "./schema";
import { listVersions, writeVersion } from "./versions";

/** The assigned team hands the office its report: for that office and the team, nobody else. */
export async function deliverReport(ctx: Context, { requestId, version, fileId, title }: NewDelivery) {
  const moved = await moveRequest(ctx, requestId, "deliver", { version });
  const { organizationId: officeId, teamId } = await findRequest(ctx, requestId);
  const organizationId = ctx.viewer.organizations[0]?.id;
  if (!organizationId || teamId === null) throw forbidden("deliver a report");
  const document = { id: randomUUID(), ref: newReference("DO"), organizationId };
  const marking = { tlp: "AMBER+STRICT" as const, audience: [`org:${officeId}`, `team:${teamId}`] };
  const by = { createdAt: ctx.now };
  await ctx.db.document.create({
    data: {
      ...document,
      ...marking,
      ...by,
      title,
      requestId,
      kind: "report",
      authorId: ctx.viewer.id,
      updatedAt: ctx.now,
    },
    select: { id: true },
  });
  await writeVersion(ctx, { ...marking, documentId: document.id, number: 1, note: "As delivered", fileId });
  await record(ctx, {
    type: "document.deliver",
    subject: { ...subjectOf(document), organizationId: officeId },
    audience: marking.audience,
    changes: { requestId },
  });
  return { ...moved, documentId: document.id };
}

/** The office confirms that it has its report, and with that closes the request. */
export async function acknowledgeDelivery(ctx: Context, { id, version }: DeliveryAcknowledgment) {
  const document = await findDocument(ctx, id);
  if (document.requestId === null) throw notFound();
  const moved = await moveRequest(ctx, document.requestId, "acknowledge", { version });
  await confirmReading(ctx, document);
  return moved;
}

/** What the request page shows: reports with their latest file, and what this viewer can do with them. */
export async function documentsForRequest(ctx: Context, requestId: string) {
  const request = await findRequest(ctx, requestId);
  const documents = await ctx.db.document.findMany({
    where: { AND: [{ requestId }, visibleTo(ctx.viewer)] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 50,
    select: { id: true, ref: true, title: true, createdAt: true },
  });
  const delivered = [];
  for (const { id, ref, title, createdAt } of documents) {
    const [version] = await listVersions(ctx, id);
    if (!version) continue;
    const { tlp, number, uploadedBy, file } = version;
    delivered.push({ id, ref, title, createdAt, tlp, version: number, by: uploadedBy, file });
  }
  return {
    requestVersion: request.version,
    office: request.organization.name,
    timeZone: request.organization.timeZone,
    documents: delivered,
    can: {
      deliver: request.status === "reporting" && isAssigned(ctx.viewer, request),
      acknowledge:
        documents.length > 0 && request.status === "report_delivered" && speaksFor(ctx.viewer, request),
    },
  };
}
