import { visibleTo, type Context, type Tlp } from "@/server/access";
import { keepFiles } from "@/server/files";
import { namesOf } from "@/server/requests";
import { narrowed } from "./policy";

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

type Remarked = { id: string; authorId: string; currentVersion: number };
type Marking = { tlp: Tlp; audience: string[] };

/** The latest version and its file follow the document; what is older only ever closes. */
export async function remarkVersions({ db, viewer }: Context, document: Remarked, after: Marking) {
  const marking = { tlp: true, audience: true };
  const versions = await db.documentVersion.findMany({
    where: { AND: [{ documentId: document.id }, visibleTo(viewer)] },
    select: { id: true, number: true, ...marking, file: { select: { id: true, ...marking } } },
  });
  for (const { id, number, file, ...version } of versions) {
    const markingOf = ({ tlp, audience }: { tlp: string; audience: string[] }) =>
      number === document.currentVersion
        ? after
        : narrowed(viewer, document.authorId, { tlp: tlp as Tlp, audience }, after);
    await db.documentVersion.updateMany({ where: { id }, data: markingOf(version) });
    await db.storedFile.updateMany({ where: { id: file.id }, data: markingOf(file) });
  }
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
