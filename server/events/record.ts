import { randomUUID } from "node:crypto";
import type { Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";

export type NewEvent = {
  /** `noun.verb`, for example `request.submit`. */
  type: string;
  subject: { kind: string; id: string; ref: string; organizationId?: string | null };
  /** Who may know that this happened. The auditor always may. */
  audience: readonly string[];
  /** Changed facts only: no secrets, no text that somebody wrote. */
  changes?: Prisma.InputJsonObject;
};

/** Appends to the log in the caller's transaction: the change and its record stand or fall together. */
export async function record(
  ctx: Context,
  { type, subject, audience, changes = {} }: NewEvent,
): Promise<string> {
  const id = randomUUID();
  await ctx.db.event.create({
    data: {
      id,
      at: ctx.now,
      actorId: ctx.viewer.id || null,
      actorName: ctx.viewer.name,
      type,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectRef: subject.ref,
      organizationId: subject.organizationId ?? null,
      changes,
      traceId: ctx.traceId,
      tlp: "AMBER",
      audience: [
        ...new Set([
          ...audience.filter((principal) => principal !== "everyone"),
          ...own(ctx),
          "role:auditor",
        ]),
      ],
    },
    select: { id: true },
  });
  return id;
}

/** Wall 2 lets nobody write a row they cannot see, so an actor always sees their own act. */
const own = (ctx: Context) => (ctx.viewer.id ? [`person:${ctx.viewer.id}`] : ["role:secretariat"]);
