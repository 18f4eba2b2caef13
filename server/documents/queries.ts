import { isOf, visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { record } from "@/server/events";
import { chairs, mayPublishTo } from "@/server/groups";
import { notFound } from "@/server/kernel/errors";
import { paginate } from "@/server/kernel/page";
import type { DocumentList } from "./schema";

const listed = {
  id: true,
  ref: true,
  title: true,
  kind: true,
  tlp: true,
  currentVersion: true,
  updatedAt: true,
  group: { select: { id: true, name: true } },
  organization: { select: { id: true, name: true } },
} satisfies Prisma.DocumentSelect;

/** One page of the documents this viewer may see, newest first. */
export async function listDocuments(ctx: Context, { groupId, tlp, text, ...page }: DocumentList) {
  const found = text ? await matching(ctx, text) : null;
  const where: Prisma.DocumentWhereInput = {
    AND: [visibleTo(ctx.viewer), groupId ? { groupId } : {}, tlp ? { tlp } : {}, found ? { id: { in: found } } : {}],
  };
  const result = await paginate(page, (window) =>
    ctx.db.document.findMany({ where, orderBy: [{ updatedAt: "desc" }, { id: "desc" }], select: listed, ...window }),
  );
  const opened = await ctx.db.receipt.findMany({
    where: { AND: [{ personId: ctx.viewer.id, documentId: { in: result.items.map(({ id }) => id) } }, visibleTo(ctx.viewer)] },
    select: { documentId: true, versionNumber: true },
  });
  return {
    ...result,
    total: await ctx.db.document.count({ where }),
    items: result.items.map((item) => ({
      ...item,
      isNew: !opened.some(({ documentId, versionNumber }) => documentId === item.id && versionNumber === item.currentVersion),
    })),
  };
}

/** The match and the visibility test happen together in one reviewed function of the database. */
export async function matching({ db }: Context, text: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`select id from ballast.search_documents(${text}, 100)`;
  return rows.map(({ id }) => id);
}

/** The only loader of one document. */
export async function findDocument({ db, viewer }: Context, id: string) {
  const document = await db.document.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: { ...listed, summary: true, organizationId: true, groupId: true, requestId: true, authorId: true, audience: true },
  });
  if (!document) throw notFound();
  return document;
}

/** Opens a document: its versions, and a receipt for the newest, once per person. */
export async function openDocument(ctx: Context, id: string) {
  const { audience, ...document } = await findDocument(ctx, id);
  const versions = await ctx.db.documentVersion.findMany({
    where: { AND: [{ documentId: id }, visibleTo(ctx.viewer)] },
    orderBy: { number: "desc" },
    take: 100,
    select: { number: true, note: true, createdAt: true, tlp: true, uploadedById: true, file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true } } },
  });
  await leaveReceipt(ctx, { ...document, audience });
  const people = await ctx.db.person.findMany({
    where: { AND: [{ id: { in: versions.map(({ uploadedById }) => uploadedById) } }, visibleTo(ctx.viewer)] },
    select: { id: true, name: true },
  });
  const mine = await ctx.db.receipt.findFirst({
    where: { AND: [{ documentId: id, versionNumber: document.currentVersion, personId: ctx.viewer.id }, visibleTo(ctx.viewer)] },
    select: { acknowledgedAt: true },
  });
  return {
    ...document,
    versions: versions.map(({ uploadedById, ...version }) => ({ ...version, by: people.find((person) => person.id === uploadedById)?.name ?? "A former member" })),
    acknowledgedAt: mine?.acknowledgedAt ?? null,
    can: { addVersion: mayEdit(ctx, document), remark: isOf(ctx.viewer, document.organizationId) && document.kind === "document", seeReceipts: maySeeReceipts(ctx, document) },
  };
}

type Subject = { organizationId: string; groupId: string | null; authorId: string };
/** The originating organization or the group's chair; both may also see who opened it. */
export const mayEdit = ({ viewer }: Context, { organizationId, groupId }: Subject) =>
  isOf(viewer, organizationId) || (groupId !== null && chairs(viewer, groupId) && mayPublishTo(viewer, groupId));
const maySeeReceipts = mayEdit;

/** Who opened and acknowledged the newest version. */
export async function listReceipts(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  if (!maySeeReceipts(ctx, document)) throw notFound();
  const receipts = await ctx.db.receipt.findMany({
    where: { AND: [{ documentId: id, versionNumber: document.currentVersion }, visibleTo(ctx.viewer)] },
    orderBy: { openedAt: "asc" },
    take: 500,
    select: { personId: true, openedAt: true, acknowledgedAt: true },
  });
  const people = await ctx.db.person.findMany({
    where: { AND: [{ id: { in: receipts.map(({ personId }) => personId) } }, visibleTo(ctx.viewer)] },
    select: { id: true, name: true },
  });
  return receipts.map(({ personId, ...receipt }) => ({ ...receipt, name: people.find((person) => person.id === personId)?.name ?? "A former member" }));
}

export async function documentsForRequest({ db, viewer }: Context, requestId: string) {
  return db.document.findMany({
    where: { AND: [{ requestId }, visibleTo(viewer)] },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { ...listed, createdAt: true },
  });
}

type Opened = Subject & { id: string; ref: string; currentVersion: number; tlp: string; audience: string[] };

async function leaveReceipt(ctx: Context, document: Opened) {
  const key = { documentId: document.id, versionNumber: document.currentVersion, personId: ctx.viewer.id };
  const before = await ctx.db.receipt.count({ where: { AND: [key, visibleTo(ctx.viewer)] } });
  if (before > 0) return;
  const isRed = document.tlp === "RED";
  const audience = [`person:${ctx.viewer.id}`, ...(isRed ? [`person:${document.authorId}`] : [`org:${document.organizationId}`])];
  await ctx.db.receipt.createMany({ data: [{ ...key, openedAt: ctx.now, tlp: isRed ? "RED" : "AMBER+STRICT", audience: [...new Set(audience)] }], skipDuplicates: true });
  await record(ctx, {
    type: "document.open",
    subject: { kind: "document", id: document.id, ref: document.ref, organizationId: document.organizationId },
    audience: [],
    changes: { version: document.currentVersion },
  });
}
