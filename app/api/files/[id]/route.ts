import { Readable } from "node:stream";
import { z } from "zod";
import { sessionToken } from "@/server/auth/session";
import { checkStored, findFile, openFile, readStored } from "@/server/files";
import { Refusal } from "@/server/kernel/errors";
import { describeError, log } from "@/server/kernel/log";
import { asViewer } from "@/server/trpc/call";

type Params = { params: Promise<{ id: string }> };
type FoundFile = Awaited<ReturnType<typeof findFile>>;

/** Sends a file to keep, never to show: attachment, no sniffing, sandboxed. Hidden and missing are the same 404. */
export function GET(_request: Request, { params }: Params): Promise<Response> {
  return respond(params, openFile, async ({ id }) => Readable.toWeb(await readStored(id)) as ReadableStream);
}

/** The same answer without the bytes. Left to the framework it would open the file, send nothing and never close it. */
export function HEAD(_request: Request, { params }: Params): Promise<Response> {
  return respond(params, findFile, async ({ id }) => {
    await checkStored(id);
    return null;
  });
}

async function respond(
  params: Params["params"],
  find: typeof findFile,
  bodyOf: (file: FoundFile) => Promise<ReadableStream | null>,
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return answer(404, missing);
  try {
    const caller = { token: await sessionToken(), address: "download" };
    const file = await asViewer(caller, (ctx) => find(ctx, id.data));
    return new Response(await bodyOf(file), { headers: headersOf(file) });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    log.error({ error: describeError(error) }, "download failed");
    return answer(500, "The file could not be read. Try again; if it happens again, tell the service desk.");
  }
}

/** Who may have the file and only has to confirm it is them is told so; everything else is missing. */
const refuse = ({ field, message }: Refusal) =>
  field === "stepUp" ? answer(403, message) : answer(404, missing);

const missing = "There is nothing here that you can open. It may have moved, or it is not shared with you.";

function headersOf({ name, tlp, mediaType, size }: FoundFile): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-length": String(size),
    "content-disposition": `attachment; filename*=UTF-8''${encodeName(`TLP-${tlp} ${name}`)}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
}

/** RFC 8187 leaves these four to be escaped as well. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const answer = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
