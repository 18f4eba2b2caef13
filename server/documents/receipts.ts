import { highest, visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { conflict, forbidden } from "@/server/kernel/errors";
import { namesOf } from "@/server/requests";
import { receiptAudience } from "./audience";
import { findDocument, subjectOf, type FoundDocument } from "./find";
import { canSeeReceipts, logAudience } from "./policy";
import { explainAudience } from "./reach";

/** The viewer has the current version on the screen: kept and recorded the first time only. */
export async function recordOpening(ctx: Context, document: FoundDocument) {
  const { db, viewer, now } = ctx;
  const audience = await receiptAudience(ctx, document);
  const { count } = await db.receipt.createMany({
    data: [
      {
        documentId: document.id,
        versionNumber: document.currentVersion,
        personId: viewer.id,
        openedAt: now,
        tlp: highest(document.tlp, "AMBER"),
        audience,
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0) {
    await record(ctx, {
      type: "document.open",
      subject: subjectOf(document),
      audience: logAudience({ ...document, audience }),
      changes: { version: document.currentVersion },
    });
  }
}

/** The viewer confirms having read the current version. */
export async function acknowledgeDocument(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  if (document.requestId !== null)
    throw conflict("A report is acknowledged for the office, on the request's page.");
  await confirmReading(ctx, document);
  return { id };
}

export async function confirmReading(ctx: Context, document: FoundDocument) {
  const { db, viewer, now } = ctx;
  await recordOpening(ctx, document);
  const { count } = await db.receipt.updateMany({
    where: {
      AND: [
        {
          documentId: document.id,
          versionNumber: document.currentVersion,
          personId: viewer.id,
          acknowledgedAt: null,
        },
        visibleTo(viewer),
      ],
    },
    data: { acknowledgedAt: now },
  });
  if (count === 0) return;
  const audience = await receiptAudience(ctx, document);
  await record(ctx, {
    type: "document.acknowledge",
    subject: subjectOf(document),
    audience: logAudience({ ...document, audience }),
    changes: { version: document.currentVersion },
  });
}

/** Who opened and confirmed the current version, out of how many. For the author's side and the chairs. */
export async function listReceipts(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  if (!canSeeReceipts(ctx.viewer, document)) throw forbidden("see who opened this");
  const receipts = await ctx.db.receipt.findMany({
    where: { AND: [{ documentId: id, versionNumber: document.currentVersion }, visibleTo(ctx.viewer)] },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, personId: true, openedAt: true, acknowledgedAt: true },
  });
  const names = await namesOf(
    ctx,
    receipts.map(({ personId }) => personId),
  );
  return {
    title: document.title,
    ref: document.ref,
    tlp: document.tlp,
    version: document.currentVersion,
    ...(await countReceipts(ctx, document)),
    people: receipts.map(({ personId, ...receipt }) => ({
      ...receipt,
      name: names.get(personId) ?? "A former member",
    })),
  };
}

/** Opened and confirmed, of all who may see it; null where the viewer may not know. */
export async function countReceipts(ctx: Context, document: FoundDocument) {
  const version = { documentId: document.id, versionNumber: document.currentVersion };
  const where = { AND: [version, visibleTo(ctx.viewer)] };
  const opened = await ctx.db.receipt.count({ where });
  const confirmed = await ctx.db.receipt.count({
    where: { AND: [...where.AND, { acknowledgedAt: { not: null } }] },
  });
  const { people } = await explainAudience(ctx, document);
  return { opened, confirmed, of: people };
}
