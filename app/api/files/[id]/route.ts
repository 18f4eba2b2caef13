import { Readable } from "node:stream";
import { z } from "zod";
import { sessionToken } from "@/server/auth/session";
import { openFile, readStored } from "@/server/files";
import { asViewer } from "@/server/trpc/call";

/** Sends a file to keep, never to show: attachment, no sniffing, sandboxed. Hidden and missing are the same 404. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return missing();
  const token = await sessionToken();
  const file = await asViewer({ token, address: "download" }, (ctx) => openFile(ctx, id.data)).catch(() => null);
  if (!file) return missing();
  const name = encodeURIComponent(`TLP-${file.tlp} ${file.name}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new Response(Readable.toWeb(readStored(file.id)) as ReadableStream, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.size),
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const missing = () => Response.json({ message: "There is no such file for you." }, { status: 404, headers: { "cache-control": "no-store" } });
