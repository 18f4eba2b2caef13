import { visibleTo, type Context, type Tlp } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { notFound } from "@/server/kernel/errors";

const select = {
  id: true,
  ref: true,
  title: true,
  summary: true,
  kind: true,
  organizationId: true,
  organization: { select: { name: true } },
  groupId: true,
  requestId: true,
  authorId: true,
  currentVersion: true,
  version: true,
  tlp: true,
  audience: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.DocumentSelect;

type Row = Prisma.DocumentGetPayload<{ select: typeof select }>;
export type FoundDocument = Omit<Row, "tlp"> & { tlp: Tlp };

/** The only loader. Hidden and missing look the same. */
export async function findDocument({ db, viewer }: Context, id: string): Promise<FoundDocument> {
  const row = await db.document.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select });
  if (!row) throw notFound();
  return { ...row, tlp: row.tlp as Tlp };
}

/** What the log calls it. Titles are written by people and stay out. */
export const subjectOf = ({
  id,
  ref,
  organizationId,
}: Pick<FoundDocument, "id" | "ref" | "organizationId">) => ({
  kind: "document",
  id,
  ref,
  organizationId,
});
