import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@/server/kernel/errors";
import { fileBytesMax } from "./schema";

const folder = () => join(process.env.BALLAST_DATA ?? "var", "files");
const pathOf = (id: string) => join(folder(), id.slice(0, 2), id);

export type Written = { size: number; sha256: string; temporary: string };

/** Streams bytes beside their final place and stops hard at the limit. A broken stream leaves nothing behind. */
export async function writeTemporary(id: string, body: AsyncIterable<Uint8Array>): Promise<Written> {
  await mkdir(join(folder(), id.slice(0, 2)), { recursive: true });
  const temporary = `${pathOf(id)}.part`;
  const file = await open(temporary, "wx");
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > fileBytesMax) throw new Refusal("BAD_REQUEST", "This file is larger than 64 MiB. Split it, or send it another way.");
      hash.update(chunk);
      await file.write(chunk);
    }
    if (size === 0) throw new Refusal("BAD_REQUEST", "This file is empty. Check it and choose it again.");
    await file.sync();
    return { size, sha256: hash.digest("hex"), temporary };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

export const keepTemporary = (id: string) => rename(`${pathOf(id)}.part`, pathOf(id));
export const dropTemporary = (id: string) => rm(`${pathOf(id)}.part`, { force: true });
export const dropStored = (id: string) => rm(pathOf(id), { force: true });
export const readStored = (id: string) => createReadStream(pathOf(id));
