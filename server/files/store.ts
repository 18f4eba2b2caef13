import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { badInput } from "@/server/kernel/errors";
import { fileBytesMax } from "./schema";

const folder = () => join(process.env.BALLAST_DATA ?? "var", "files");
const shelf = (id: string) => join(folder(), id.slice(0, 2));
const pathOf = (id: string) => join(shelf(id), id);
const incoming = () => join(folder(), "incoming");

export const temporaryPath = (id: string) => join(incoming(), id);

export type Written = { size: number; sha256: string };

/** Streams bytes to a place of their own and stops hard at the limit. A broken stream leaves nothing behind. */
export async function writeTemporary(id: string, body: AsyncIterable<Uint8Array>): Promise<Written> {
  await mkdir(incoming(), { recursive: true });
  const file = await open(temporaryPath(id), "wx", 0o600);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > fileBytesMax)
        throw badInput("This file is larger than 64 MB. Split it, or send it another way.");
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) throw badInput("This file is empty. Check it and choose it again.");
    await file.sync();
    return { size, sha256: hash.digest("hex") };
  } catch (error) {
    await dropTemporary(id);
    throw error;
  } finally {
    await file.close();
  }
}

/** Moves a checked file to its final place, so that it is there whole or not at all. */
export async function keepTemporary(id: string): Promise<void> {
  await mkdir(shelf(id), { recursive: true });
  await rename(temporaryPath(id), pathOf(id));
}

export const dropTemporary = (id: string) => rm(temporaryPath(id), { force: true });
export const dropStored = (id: string) => rm(pathOf(id), { force: true });

/** Whether the bytes are there, without opening them: fails when they are not. */
export const checkStored = (id: string) => stat(pathOf(id));

/** The bytes of a stored file; fails before the first byte when they are not there. */
export async function readStored(id: string) {
  await checkStored(id);
  return createReadStream(pathOf(id));
}

/** What a killed process left half written. */
export async function dropAbandoned(before: Date): Promise<void> {
  const names = await readdir(incoming()).catch(() => []);
  for (const name of names) {
    const { mtime } = await stat(temporaryPath(name)).catch(() => ({ mtime: new Date(0) }));
    if (mtime < before) await dropTemporary(name);
  }
}
