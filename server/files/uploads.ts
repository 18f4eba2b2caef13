import { randomUUID } from "node:crypto";
import { visibleTo, type Context, type Tlp } from "@/server/access";
import { withSystem } from "@/server/db/transaction";
import { record } from "@/server/events";
import { badInput, notFound, Refusal } from "@/server/kernel/errors";
import { sniffType } from "./sniff";
import { dropStored, dropTemporary, keepTemporary, writeTemporary, type Written } from "./store";

export type NewFile = { id: string; name: string; mediaType: string } & Omit<Written, "temporary">;

/** Takes the bytes in and checks them, outside any transaction. */
export async function receiveFile(name: string, body: AsyncIterable<Uint8Array>): Promise<NewFile> {
  const id = randomUUID();
  const clean = cleanName(name);
  const { temporary, ...written } = await writeTemporary(id, body);
  try {
    const mediaType = await sniffType(temporary, clean);
    await keepTemporary(id);
    return { id, name: clean, mediaType, ...written };
  } catch (error) {
    await dropTemporary(id);
    throw error;
  }
}

/** Records a received file. Until it is kept by something, only its uploader sees it. */
export async function stageFile({ db, viewer, now }: Context, file: NewFile) {
  if (!viewer.isActive) throw new Refusal("UNAUTHORIZED", "You are signed out. Sign in again, then choose the file again.");
  await db.storedFile.create({
    data: { ...file, uploadedById: viewer.id, createdAt: now, tlp: "RED", audience: [`person:${viewer.id}`] },
    select: { id: true },
  });
  return { id: file.id, name: file.name, size: file.size, mediaType: file.mediaType };
}

type Keeper = { tlp: Tlp; audience: string[]; requestId?: string; messageId?: string };

/** Gives the viewer's own staged files their place, marking and audience. */
export async function keepFiles({ db, viewer }: Context, ids: readonly string[], keeper: Keeper) {
  const { count } = await db.storedFile.updateMany({
    where: { AND: [{ id: { in: [...ids] }, uploadedById: viewer.id, status: "staged" }, visibleTo(viewer)] },
    data: { ...keeper, status: "kept" },
  });
  if (count !== new Set(ids).size) throw badInput("An attached file is gone: uploads wait 24 hours. Attach it again.");
}

/** A file this viewer may download. What is marked above GREEN is recorded each time. */
export async function openFile(ctx: Context, id: string) {
  const file = await ctx.db.storedFile.findFirst({
    where: { AND: [{ id }, visibleTo(ctx.viewer)] },
    select: { id: true, name: true, mediaType: true, size: true, tlp: true },
  });
  if (!file) throw notFound();
  if (file.tlp !== "CLEAR" && file.tlp !== "GREEN") {
    await record(ctx, { type: "file.download", subject: { kind: "file", id, ref: id.slice(0, 8) }, audience: [] });
  }
  return file;
}

/** Removes uploads that nothing kept for a day. */
export async function removeStaleUploads(now: Date): Promise<number> {
  const before = new Date(now.getTime() - 24 * 3_600_000);
  const stale = await withSystem("remove stale uploads", async (db) => {
    const found = await db.storedFile.findMany({ where: { status: "staged", createdAt: { lt: before } }, select: { id: true }, take: 500 });
    await db.storedFile.deleteMany({ where: { id: { in: found.map(({ id }) => id) }, status: "staged" } });
    return found;
  });
  await Promise.all(stale.map(({ id }) => dropStored(id)));
  return stale.length;
}

/** The last part of the path without control characters, at most 180 characters. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(-180) || "file"
  );
}
