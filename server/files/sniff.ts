import { fileTypeFromFile } from "file-type";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { badInput } from "@/server/kernel/errors";
import { mediaTypes } from "./schema";

/** The media type of a file whose name and content agree. A forbidden or lying type is refused with the reason. */
export async function sniffType(path: string, name: string): Promise<string> {
  const ending = extname(name).slice(1).toLowerCase();
  const expected = Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined;
  if (!expected) {
    const said = ending ? `Files ending in “.${ending}”` : "Files without an ending";
    throw badInput(
      `${said} cannot be shared here. Save it as PDF, Office, PNG, JPEG, text or CSV and try again.`,
    );
  }
  const found = (await fileTypeFromFile(path))?.mime;
  if (expected.startsWith("text/")) await requireText(path, name, found);
  else if (found !== expected) throw lies(name, found);
  return expected;
}

async function requireText(path: string, name: string, found: string | undefined) {
  if (found !== undefined) throw lies(name, found);
  if (!(await isText(path))) {
    throw badInput(`“${name}” is not plain text. Save it as text in UTF-8 and try again.`);
  }
}

const lies = (name: string, found: string | undefined) =>
  badInput(
    `“${name}” is not what its name says: the content is ${found ?? "of an unknown kind"}. Check the file and save it again in its own format.`,
  );

/** Text has no NUL and is valid UTF-8 to its end. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (decoder.decode(chunk as Buffer, { stream: true }).includes("\0")) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
