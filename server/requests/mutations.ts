import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Context } from "@/server/access";
import { postMessage } from "./conversation";
import { findRequest } from "./facts";
import { losingDates } from "./lost-dates";
import { moveRequest } from "./moves";
import { isPaperworkDone } from "./paperwork";
import type { plainMove, refusalOf, versioned } from "./schema";

/** Moves that need nothing but a yes. Taking a request makes the taker its coordinator. */
export async function makeMove(ctx: Context, { id, version, move }: z.infer<typeof plainMove>) {
  const request = await findRequest(ctx, id);
  return moveRequest(ctx, id, move, {
    version,
    ...(move === "take" ? { set: { coordinatorId: ctx.viewer.id } } : {}),
    ...(move === "resume" ? { isPaperworkDone: await isPaperworkDone(ctx, request) } : {}),
  });
}

/** The reason goes into the conversation, where the office reads it. */
export async function declineRequest(ctx: Context, { id, version, reason }: z.infer<typeof refusalOf>) {
  await postMessage(ctx, { id: randomUUID(), requestId: id, body: reason, fileIds: [] });
  return moveRequest(ctx, id, "decline", { version });
}

/** Ends the request at the office's wish. The database voids agreements and releases dates. */
export async function withdrawRequest(ctx: Context, { id, version }: z.infer<typeof versioned>) {
  return losingDates(ctx, await findRequest(ctx, id), () => moveRequest(ctx, id, "withdraw", { version }));
}
