import { isSameOrigin } from "@/server/auth/same-origin";
import { sessionToken } from "@/server/auth/session";
import { storeUpload } from "@/server/files";
import { fileBytesMax } from "@/server/files/schema";
import { Refusal, type RefusalCode } from "@/server/kernel/errors";
import { describeError, log } from "@/server/kernel/log";
import { isAway } from "@/server/db/refusals";

const empty = "This file is empty. Check it and choose it again.";
const statuses: Partial<Record<RefusalCode, number>> = { UNAUTHORIZED: 401 };

/**
 * Takes one file as the raw body. Nothing is recorded until all of it has arrived and been checked. Somebody signed in
 * who is refused while still sending would be cut off before reading why, so the rest is taken first and dropped.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await take(request);
  if (!strangers.includes(answer.status) && !answer.ok && request.body) await dropRest(request.body);
  return answer;
}

/** Answers to another site and to visitors, from whom nothing is read. */
const strangers = [401, 403];

async function take(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, "This upload came from another site and was not taken.");
  const announced = request.headers.get("content-length");
  const size = announced === null ? undefined : Number(announced);
  if (size !== undefined && !(size <= fileBytesMax)) {
    return refuse(413, "This file is larger than 64 MB. Split it, or send it another way.");
  }
  if (!request.body) return refuse(400, empty);
  try {
    const name = decodeURIComponent(request.headers.get("x-file-name") ?? "file");
    const caller = { token: await sessionToken(), address: "upload" };
    const file = await storeUpload(caller, { name, size, body: unclosed(request.body) });
    return Response.json(file, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return explain(error);
  }
}

/** Stopping to read leaves the body open. */
const unclosed = (body: ReadableStream<Uint8Array>) => ({
  [Symbol.asyncIterator]: () => body.values({ preventCancel: true }),
});

/** At most what one file may have: an endless body is cut off. */
async function dropRest(body: ReadableStream<Uint8Array>): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of body) if ((bytes += chunk.byteLength) > fileBytesMax) return;
  } catch {
    return; // nobody is there any more to be told
  }
}

function explain(error: unknown): Response {
  if (error instanceof Refusal) return refuse(statuses[error.code] ?? 400, error.message);
  if (error instanceof URIError) {
    return refuse(400, "The file's name could not be read. Rename it and try again.");
  }
  log.error({ error: describeError(error) }, "upload failed");
  if (isFull(error))
    return refuse(507, "There is no room for files right now, and nothing was kept. Tell the service desk.");
  if (isAway(error))
    return refuse(
      503,
      "The portal cannot reach its data right now. Nothing was kept. Try again in a minute.",
    );
  return refuse(500, "The upload broke off and nothing was kept. Try again.");
}

/** No room on the disk, over a quota, or over the largest file it takes. */
const isFull = (error: unknown) =>
  error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code));

const refuse = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
