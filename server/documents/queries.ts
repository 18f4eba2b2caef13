import { highest, visibleTo, type Context, type Tlp } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { upToLimit } from "@/server/kernel/total";
import { namesOf } from "@/server/requests";
import { findDocument } from "./find";
import { canAddVersion, canRemark, canSeeReceipts } from "./policy";
import { explainAudience } from "./reach";
import { countReceipts, recordOpening } from "./receipts";
import type { DocumentList } from "./schema";
import { listVersions } from "./versions";

const listSelect = {
  id: true,
  ref: true,
  title: true,
  kind: true,
  tlp: true,
  groupId: true,
  requestId: true,
  organization: { select: { name: true } },
  currentVersion: true,
  updatedAt: true,
} satisfies Prisma.DocumentSelect;

/** One page of what this viewer may see, latest change first, with the total the page belongs to. */
export async function listDocuments(ctx: Context, { groupId, tlp, text, ...page }: DocumentList) {
  const { db, viewer } = ctx;
  const where: Prisma.DocumentWhereInput = {
    AND: [
      visibleTo(viewer),
      groupId ? { groupId } : {},
      tlp ? { tlp } : {},
      text ? { id: { in: await searchDocuments(ctx, text) } } : {},
    ],
  };
  const orderBy: Prisma.DocumentOrderByWithRelationInput[] = [{ updatedAt: "desc" }, { id: "asc" }];
  const { items, nextCursor } = await paginate(page, (window) =>
    db.document.findMany({
      where,
      orderBy,
      select: listSelect,
      ...window,
    }),
  );
  const total = await db.document.count({ where, orderBy, ...upToLimit });
  const places = await placesOf(ctx, items);
  const receipts = await db.receipt.findMany({
    where: {
      AND: [{ personId: viewer.id, documentId: { in: items.map(({ id }) => id) } }, visibleTo(viewer)],
    },
    select: { documentId: true, versionNumber: true, acknowledgedAt: true },
  });
  return {
    total,
    nextCursor,
    /** The marking of the list: as high as the highest in it. */
    tlp: items.map((item) => item.tlp as Tlp).reduce(highest, "CLEAR"),
    items: items.map(({ groupId: group, requestId: request, organization, ...item }) => {
      const receipt = receipts.find(
        (one) => one.documentId === item.id && one.versionNumber === item.currentVersion,
      );
      return {
        ...item,
        tlp: item.tlp as Tlp,
        organization: organization.name,
        ...placeOf({ groupId: group, requestId: request }, places),
        isOpened: receipt !== undefined,
        isConfirmed: receipt?.acknowledgedAt != null,
      };
    }),
  };
}

/** One document as this viewer may see it. Asking for it is opening it. */
export async function getDocument(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  await recordOpening(ctx, document);
  const { authorId, ref, title, summary, kind, tlp, currentVersion, version, updatedAt } = document;
  const versions = await listVersions(ctx, id);
  const places = await placesOf(ctx, [document]);
  const names = await namesOf(ctx, [authorId]);
  const own = await findOwnReceipt(ctx, document);
  const confirmedAt = own?.acknowledgedAt ?? null;
  return {
    ...{ id, ref, title, summary, kind, tlp, currentVersion, version, updatedAt, versions, confirmedAt },
    ...placeOf(document, places),
    organization: document.organization.name,
    author: names.get(authorId) ?? "A former member",
    seenBy: await explainAudience(ctx, document),
    receipts: canSeeReceipts(ctx.viewer, document) ? await countReceipts(ctx, document) : null,
    can: {
      addVersion: canAddVersion(ctx.viewer, document),
      remark: canRemark(ctx.viewer, document),
      confirm: document.requestId === null && confirmedAt === null && authorId !== ctx.viewer.id,
    },
  };
}

/**
 * Ids of visible documents with this reference, or whose title or summary has these words, best first. The function
 * in the database checks sight. One after the other: no index serves "this, or that".
 */
export async function searchDocuments({ db, viewer }: Context, text: string, most = 100): Promise<string[]> {
  const named = await db.document.findMany({
    where: { AND: [visibleTo(viewer), { ref: text.toUpperCase() }] },
    select: { id: true },
  });
  const rows = await db.$queryRaw<
    { id: string }[]
  >`select id from ballast.search_documents(${text}, ${most}::int)`;
  return [...named, ...rows].map(({ id }) => id);
}

function findOwnReceipt(
  { db, viewer }: Context,
  { id, currentVersion }: { id: string; currentVersion: number },
) {
  return db.receipt.findFirst({
    where: {
      AND: [{ documentId: id, versionNumber: currentVersion, personId: viewer.id }, visibleTo(viewer)],
    },
    select: { openedAt: true, acknowledgedAt: true },
  });
}

type Placed = { groupId: string | null; requestId: string | null };
type Places = Awaited<ReturnType<typeof placesOf>>;

const placeOf = ({ groupId, requestId }: Placed, { groups, requests }: Places) => ({
  group: groups.get(groupId ?? "") ?? null,
  request: requests.get(requestId ?? "") ?? null,
});

/** The groups and requests that documents belong to, where the viewer may see these too. */
async function placesOf({ db, viewer }: Context, documents: readonly Placed[]) {
  const ids = (of: "groupId" | "requestId") => documents.flatMap((document) => document[of] ?? []);
  const groups = await db.group.findMany({
    where: { AND: [{ id: { in: ids("groupId") } }, visibleTo(viewer)] },
    select: { id: true, name: true },
  });
  const requests = await db.assistanceRequest.findMany({
    where: { AND: [{ id: { in: ids("requestId") } }, visibleTo(viewer)] },
    select: { id: true, ref: true },
  });
  return {
    groups: new Map(groups.map((group) => [group.id, group])),
    requests: new Map(requests.map((request) => [request.id, request])),
  };
}
