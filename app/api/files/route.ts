import { isSameOrigin } from "@/server/auth/same-origin";
import { sessionToken } from "@/server/auth/session";
import { receiveFile, stageFile } from "@/server/files";
import { fileBytesMax } from "@/server/files/schema";
import { Refusal } from "@/server/kernel/errors";
import { asViewer } from "@/server/trpc/call";

/** Takes one file as the raw body. Nothing is recorded until all of it has arrived and been checked. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, "This upload came from another site and was not taken.");
  if (Number(request.headers.get("content-length") ?? 0) > fileBytesMax) {
    return refuse(413, "This file is larger than 64 MiB. Split it, or send it another way.");
  }
  const caller = { token: await sessionToken(), address: "upload" };
  try {
    const isActive = await asViewer(caller, async ({ viewer }) => viewer.isActive);
    if (!isActive) return refuse(401, "You are signed out. Sign in again, then choose the file again.");
    if (!request.body) return refuse(400, "This file is empty. Check it and choose it again.");
    const file = await receiveFile(decodeURIComponent(request.headers.get("x-file-name") ?? "file"), request.body);
    return Response.json(await asViewer(caller, (ctx) => stageFile(ctx, file)), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof Refusal) return refuse(400, error.message);
    if (error instanceof URIError) return refuse(400, "The file's name could not be read. Rename it and try again.");
    return refuse(500, "The upload broke off and nothing was kept. Try again.");
  }
}

const refuse = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
