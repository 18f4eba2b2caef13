import type { z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { keepFiles } from "@/server/files";
import { badInput, conflict, forbidden, notFound } from "@/server/kernel/errors";
import { deskTeamId } from "./audience";
import { findRequest, type RequestFacts } from "./facts";
import { moveRequest } from "./moves";
import { canCoordinate, isAssigned, isInOffice } from "./policy";
import { openStatuses, type newAnswer, type newMessage, type newQuestion } from "./schema";

type NewMessage = z.infer<typeof newMessage>;

export async function postMessage(ctx: Context, input: NewMessage) {
  const request = await findTalk(ctx, input.requestId);
  const isNew = await write(ctx, request, { ...input, kind: "message" });
  if (isNew) await recordOn(ctx, request, "request.message");
  return { id: input.id };
}

/** An internal note: it stays with the service desk, also in the log. */
export async function postNote(ctx: Context, input: NewMessage) {
  const request = await findTalk(ctx, input.requestId);
  if (!canCoordinate(ctx.viewer)) throw forbidden("write internal notes");
  const audience = [`team:${await deskTeamId(ctx)}`];
  const isNew = await write(ctx, request, { ...input, kind: "note", audience });
  if (isNew) await recordOn(ctx, request, "request.note", audience);
  return { id: input.id };
}

/** Asks the office and hands it the turn. */
export async function askQuestion(ctx: Context, { version, dueOn, ...input }: z.infer<typeof newQuestion>) {
  const request = await findTalk(ctx, input.requestId);
  const moved = await moveRequest(ctx, input.requestId, "ask", { version, ...(dueOn ? { dueOn } : {}) });
  await write(ctx, request, { ...input, kind: "question" });
  return moved;
}

/** Answers a question and hands the turn back. */
export async function answerQuestion(ctx: Context, input: z.infer<typeof newAnswer>) {
  const request = await findTalk(ctx, input.requestId);
  const question = await findQuestion(ctx, input.questionId);
  if (question.requestId !== request.id) throw notFound();
  const moved = await moveRequest(ctx, input.requestId, "answer");
  await write(ctx, request, { ...input, kind: "answer" });
  return moved;
}

/** The coordinator is satisfied with the answer. Twice is harmless. */
export async function settleQuestion(ctx: Context, questionId: string) {
  if (!canCoordinate(ctx.viewer)) throw forbidden("accept an answer");
  const question = await findQuestion(ctx, questionId);
  const request = await findRequest(ctx, question.requestId);
  const answers = await ctx.db.message.count({ where: { AND: [{ questionId }, visibleTo(ctx.viewer)] } });
  if (answers === 0) throw conflict("There is no answer yet to accept.");
  const { count } = await ctx.db.message.updateMany({
    where: { id: questionId, settledAt: null },
    data: { settledAt: ctx.now, settledById: ctx.viewer.id },
  });
  if (count > 0) await recordOn(ctx, request, "request.settle");
  return { id: questionId };
}

type Line = NewMessage & { kind: string; questionId?: string; audience?: string[] };

/** False when this very message is written already: nobody is told of it a second time. */
async function write(ctx: Context, request: RequestFacts, { fileIds, audience, ...line }: Line) {
  const known = await ctx.db.message.findFirst({
    where: { AND: [{ id: line.id }, visibleTo(ctx.viewer)] },
    select: { requestId: true, authorId: true, kind: true },
  });
  if (known) {
    const isSame =
      known.requestId === request.id && known.authorId === ctx.viewer.id && known.kind === line.kind;
    if (isSame) return false;
    throw conflict("This was not sent: its number is taken by another message. Reload and send it again.");
  }
  const content = await ctx.db.requestContent.findFirst({
    where: { AND: [{ requestId: request.id }, visibleTo(ctx.viewer)] },
    select: { audience: true },
  });
  if (!content) throw notFound();
  const marking = { tlp: "AMBER+STRICT" as const, audience: audience ?? content.audience };
  await ctx.db.message.create({
    data: { ...line, ...marking, authorId: ctx.viewer.id, createdAt: ctx.now },
    select: { id: true },
  });
  if (fileIds.length > 0)
    await keepFiles(ctx, fileIds, { requestId: request.id, messageId: line.id, ...marking });
  return true;
}

/** The request, if this viewer takes part in its conversation and it is still going on. */
async function findTalk(ctx: Context, id: string) {
  const request = await findRequest(ctx, id);
  const takesPart =
    isInOffice(ctx.viewer, request) || canCoordinate(ctx.viewer) || isAssigned(ctx.viewer, request);
  if (!takesPart) throw forbidden("write on this request");
  if (!openStatuses.includes(request.status))
    throw badInput("This request is closed, so its conversation is too. Ask again if you need more.");
  return request;
}

async function findQuestion({ db, viewer }: Context, id: string) {
  const question = await db.message.findFirst({
    where: { AND: [{ id, kind: "question" }, visibleTo(viewer)] },
    select: { id: true, requestId: true },
  });
  if (!question) throw notFound();
  return question;
}

function recordOn(
  ctx: Context,
  { id, ref, organizationId, audience }: RequestFacts,
  type: string,
  narrower?: string[],
) {
  return record(ctx, {
    type,
    subject: { kind: "request", id, ref, organizationId },
    audience: narrower ?? audience,
  });
}
