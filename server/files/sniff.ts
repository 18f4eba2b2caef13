import { fileTypeFromFile } from "file-type";
import { open } from "node:fs/promises";
import { extname } from "node:path";
import { badInput } from "@/server/kernel/errors";
import { mediaTypes } from "./schema";

/** The media type of a file whose name and content agree. A forbidden or lying type is refused with the reason. */
export async function sniffType(path: string, name: string): Promise<string> {
  const ending = extname(name).slice(1).toLowerCase();
  const expected = mediaTypes[ending];
  if (!expected) {
    throw badInput(`Files ending in “.${ending || "nothing"}” cannot be shared here. Save it as PDF, Office, PNG, JPEG, text or CSV and try again.`);
  }
  const found = (await fileTypeFromFile(path))?.mime;
  const agrees = expected.startsWith("text/") ? found === undefined && (await isText(path)) : found === expected;
  if (!agrees) {
    throw badInput(`“${name}” is not what its name says: the content is ${found ?? "of an unknown kind"}. Check the file and save it again in its own format.`);
  }
  return expected;
}

/** Text has no NUL and is valid UTF-8; the first 64 KiB decide. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const text = new TextDecoder("utf-8", { fatal: bytesRead < 65_536 }).decode(buffer.subarray(0, bytesRead));
    return !text.includes("\0");
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
