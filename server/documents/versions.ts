import { visibleTo, type Context, type Tlp } from "@/server/access";
import { keepFiles } from "@/server/files";
import { namesOf } from "@/server/requests";

type NewVersionRow = {
  documentId: string;
  number: number;
  note: string;
  fileId: string;
  tlp: Tlp;
  audience: string[];
};

/** Keeps the viewer's own upload first, so that nothing is learned from naming somebody else's. */
export async function writeVersion(ctx: Context, version: NewVersionRow) {
  const { tlp, audience, fileId } = version;
  await keepFiles(ctx, [fileId], { tlp, audience });
  await ctx.db.documentVersion.create({
    data: { ...version, uploadedById: ctx.viewer.id, createdAt: ctx.now },
    select: { id: true },
  });
}

/** Gives these versions, and their files, another marking and audience. */
export async function remarkVersions(
  { db, viewer }: Context,
  of: { documentId: string; number?: number },
  after: { tlp: Tlp; audience: string[] },
) {
  const versions = await db.documentVersion.findMany({
    where: { AND: [of, visibleTo(viewer)] },
    select: { id: true, fileId: true },
  });
  const ids = (of: "id" | "fileId") => ({ id: { in: versions.map((version) => version[of]) } });
  await db.documentVersion.updateMany({ where: ids("id"), data: after });
  await db.storedFile.updateMany({ where: ids("fileId"), data: after });
}

/** Every version this viewer may have, latest first. Older ones may be marked higher. */
export async function listVersions(ctx: Context, documentId: string) {
  const { db, viewer } = ctx;
  const versions = await db.documentVersion.findMany({
    where: { AND: [{ documentId }, visibleTo(viewer), { file: visibleTo(viewer) }] },
    orderBy: { number: "desc" },
    take: 100,
    select: {
      number: true,
      note: true,
      tlp: true,
      createdAt: true,
      uploadedById: true,
      file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true } },
    },
  });
  const names = await namesOf(
    ctx,
    versions.map(({ uploadedById }) => uploadedById),
  );
  return versions.map(({ uploadedById, ...version }) => ({
    ...version,
    tlp: version.tlp as Tlp,
    uploadedBy: names.get(uploadedById) ?? "A former member",
  }));
}
