import type { z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import { paginate } from "@/server/kernel/page";
import { findRequest, type RequestFacts } from "./facts";
import { namesOf } from "./names";
import type { messagePage } from "./schema";

const pageLength = 100;

/** The newest messages, or those before one of them; oldest first. `earlier` asks for the page before. */
export async function listMessages(ctx: Context, { id, before }: z.infer<typeof messagePage>) {
  const { db, viewer } = ctx;
  await findRequest(ctx, id);
  const found = await paginate({ cursor: before, limit: pageLength }, (window) =>
    db.message.findMany({
      where: { AND: [{ requestId: id }, visibleTo(viewer)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      omit: { audience: true },
      include: {
        files: { where: visibleTo(viewer), select: { id: true, name: true, size: true, mediaType: true } },
      },
      ...window,
    }),
  );
  const names = await namesOf(
    { db, viewer },
    found.items.map(({ authorId }) => authorId),
  );
  const answers = await db.message.findMany({
    where: {
      AND: [{ requestId: id, questionId: { in: found.items.map((item) => item.id) } }, visibleTo(viewer)],
    },
    select: { questionId: true },
  });
  return {
    earlier: found.nextCursor,
    items: found.items.reverse().map((message) => ({
      ...message,
      author: names.get(message.authorId) ?? "A former member",
      isAnswered: answers.some(({ questionId }) => questionId === message.id),
    })),
  };
}

/** The question the office's turn is about, also when much was written since. */
export async function findOpenQuestion({ db, viewer }: Context, { id, status }: RequestFacts) {
  if (status !== "answer_needed") return null;
  const question = await db.message.findFirst({
    where: { AND: [{ requestId: id, kind: "question" }, visibleTo(viewer)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, authorId: true },
  });
  if (!question) return null;
  const names = await namesOf({ db, viewer }, [question.authorId]);
  return { id: question.id, author: names.get(question.authorId) ?? "A former member" };
}
