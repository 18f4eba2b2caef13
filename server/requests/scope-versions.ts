import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import { badInput, notFound } from "@/server/kernel/errors";
import { findRequest } from "./facts";
import { losingDates } from "./lost-dates";
import { moveRequest } from "./moves";
import { latestScope } from "./queries";
import type { NewTarget, scopeChange } from "./schema";
import { checkTargets, scopeHash } from "./scope";

/** For the request's page: whoever may not see the request cannot tell that it is there. */
export async function findScope(ctx: Context, id: string) {
  await findRequest(ctx, id);
  return latestScope(ctx, id);
}

/** A new scope after sending. Signatures on the old one stop counting and booked dates are released by the database. */
export async function changeScope(ctx: Context, { id, version, targets }: z.infer<typeof scopeChange>) {
  const before = await latestScope(ctx, id);
  return losingDates(ctx, await findRequest(ctx, id), async () => {
    await moveRequest(ctx, id, "change_scope", { version });
    if (targets.length === 0) throw badInput("List at least one thing that may be tested.", "targets");
    return writeScope(ctx, id, targets, (before?.number ?? 0) + 1);
  });
}

/** Writes a version whole or not at all. */
export async function writeScope(
  ctx: Context,
  requestId: string,
  lines: readonly NewTarget[],
  number: number,
) {
  const content = await ctx.db.requestContent.findFirst({
    where: { AND: [{ requestId }, visibleTo(ctx.viewer)] },
    select: { audience: true },
  });
  if (!content) throw notFound();
  const marking = { tlp: "AMBER+STRICT", audience: content.audience };
  const targets = fitTargets(lines);
  const { id } = await ctx.db.scopeVersion.create({
    data: {
      id: randomUUID(),
      requestId,
      number,
      hash: scopeHash(targets),
      createdById: ctx.viewer.id,
      createdAt: ctx.now,
      ...marking,
    },
    select: { id: true },
  });
  await ctx.db.scopeTarget.createMany({
    data: targets.map((target) => ({ ...target, requestId, scopeVersionId: id, ...marking })),
  });
  return { count: targets.length };
}

function fitTargets(lines: readonly NewTarget[]) {
  return checkTargets(lines.map(({ value }) => value)).map((target, position) => {
    if ("problem" in target) throw badInput(target.problem, `targets.${position}`);
    return { kind: target.kind, value: target.value, hostedBy: lines[position]?.hostedBy ?? "", position };
  });
}
