import { randomUUID } from "node:crypto";
import { visibleTo, type Context, type Tlp } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { withSystem } from "@/server/db/transaction";
import { record } from "@/server/events";
import { badInput, notFound, Refusal } from "@/server/kernel/errors";
import { asViewer, type Caller } from "@/server/trpc/call";
import { sniffType } from "./sniff";
import {
  dropAbandoned,
  dropStored,
  dropTemporary,
  keepTemporary,
  temporaryPath,
  writeTemporary,
  type Written,
} from "./store";

export type NewFile = { id: string; name: string; mediaType: string } & Written;
type Upload = { name: string; body: AsyncIterable<Uint8Array>; size?: number | undefined };

/** Takes the bytes in and checks them, outside any transaction. A size is what the sender announced. */
async function receiveFile({ name, body, size }: Upload): Promise<NewFile> {
  const id = randomUUID();
  const clean = cleanName(name);
  const written = await writeTemporary(id, body);
  try {
    if (size !== undefined && size !== written.size) {
      throw badInput("The connection broke off before the whole file was here. Nothing was kept. Try again.");
    }
    return { id, name: clean, mediaType: await sniffType(temporaryPath(id), clean), ...written };
  } catch (error) {
    await dropTemporary(id);
    throw error;
  }
}

/** Records a received file and moves it to its place. Until something keeps it, only its uploader sees it. */
async function stageFile({ db, viewer, now }: Context, file: NewFile) {
  if (!viewer.isActive) throw signedOut();
  // Uploads of one person wait for each other here, so that several at once cannot go past the limit.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`uploads of ${viewer.id}`}, 0))`;
  const staged = { uploadedById: viewer.id, status: "staged" };
  const waiting = await db.storedFile.count({ where: { AND: [staged, visibleTo(viewer)] } });
  if (waiting >= stagedMost) {
    throw badInput(`You have ${stagedMost} uploads that nothing uses yet. Use them, or wait until tomorrow.`);
  }
  await db.storedFile.create({
    data: { ...file, ...staged, createdAt: now, tlp: "RED", audience: [`person:${viewer.id}`] },
    select: { id: true },
  });
  await keepTemporary(file.id);
  return { id: file.id, name: file.name, size: file.size, mediaType: file.mediaType };
}

/** One upload from first byte to staged row; no transaction is open while bytes arrive. */
export async function storeUpload(caller: Caller, upload: Upload) {
  const isActive = await asViewer(caller, async ({ viewer }) => viewer.isActive);
  if (!isActive) throw signedOut();
  const file = await receiveFile(upload);
  try {
    return await asViewer(caller, (ctx) => stageFile(ctx, file));
  } catch (error) {
    await Promise.all([dropTemporary(file.id), dropStored(file.id)]);
    throw error;
  }
}

const stagedMost = 100;
const signedOut = () =>
  new Refusal("UNAUTHORIZED", "You are signed out. Sign in again, then choose the file again.");

type Keeper = { tlp: Tlp; audience: string[]; requestId?: string; messageId?: string };

/** Gives the viewer's own staged files their place, marking and audience. */
export async function keepFiles({ db, viewer }: Context, ids: readonly string[], keeper: Keeper) {
  const { count } = await db.storedFile.updateMany({
    where: { AND: [{ id: { in: [...ids] }, uploadedById: viewer.id, status: "staged" }, visibleTo(viewer)] },
    data: { ...keeper, status: "kept" },
  });
  if (count !== new Set(ids).size)
    throw badInput("An attached file is gone: uploads wait 24 hours. Attach it again.");
}

/** A file this viewer may download. TLP:RED asks for a recent second factor. */
export async function findFile(ctx: Context, id: string) {
  const file = await ctx.db.storedFile.findFirst({
    where: { AND: [{ id }, visibleTo(ctx.viewer)] },
    select: { id: true, name: true, mediaType: true, size: true, tlp: true },
  });
  if (!file) throw notFound();
  if (file.tlp === "RED") requireStepUp(ctx);
  return file;
}

/** The same file about to be sent. What is marked above GREEN is recorded each time. */
export async function openFile(ctx: Context, id: string) {
  const file = await findFile(ctx, id);
  if (file.tlp !== "CLEAR" && file.tlp !== "GREEN") {
    await record(ctx, {
      type: "file.download",
      subject: { kind: "file", id, ref: id.slice(0, 8) },
      audience: [],
    });
  }
  return file;
}

/** Removes uploads that nothing kept for a day, and what broken ones left. */
export async function removeStaleUploads(now: Date): Promise<number> {
  const before = new Date(now.getTime() - 24 * 3_600_000);
  const stale = await withSystem("remove stale uploads", async (db) => {
    const found = await db.storedFile.findMany({
      where: { status: "staged", createdAt: { lt: before } },
      select: { id: true },
      take: 500,
    });
    await db.storedFile.deleteMany({ where: { id: { in: found.map(({ id }) => id) }, status: "staged" } });
    return found;
  });
  await Promise.all(stale.map(({ id }) => dropStored(id)));
  await dropAbandoned(before);
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
