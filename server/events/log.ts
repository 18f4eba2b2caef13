import { type z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { addDays, dateOf } from "@/server/kernel/calendar";
import { paginate } from "@/server/kernel/page";
import { type eventList } from "./schema";
import { sentenceFor } from "./sentence";

/** One page of the log, newest first. Every event names the auditor in its audience; others see their own. */
export async function listEvents(
  { db, viewer }: Context,
  { cursor, limit, ...filters }: z.infer<typeof eventList>,
) {
  const where: Prisma.EventWhereInput = { AND: [visibleTo(viewer), ...conditions(filters)] };
  const found = await paginate({ cursor, limit }, (window) =>
    db.event.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: {
        id: true,
        at: true,
        actorName: true,
        type: true,
        subjectKind: true,
        subjectRef: true,
        changes: true,
        traceId: true,
        seal: { select: { position: true, hash: true } },
      },
      ...window,
    }),
  );
  return {
    total: await db.event.count({ where }),
    nextCursor: found.nextCursor,
    items: found.items.map(({ seal, ...event }) => ({
      ...event,
      text: `${event.actorName} ${sentenceFor(event.type)}`,
      position: seal ? Number(seal.position) : null,
      hash: seal?.hash ?? null,
    })),
  };
}

/** The types that occur, for the filter. */
export async function listEventTypes({ db, viewer }: Context): Promise<{ type: string; text: string }[]> {
  const rows = await db.event.findMany({
    where: visibleTo(viewer),
    distinct: ["type"],
    orderBy: { type: "asc" },
    select: { type: true },
  });
  return rows.map(({ type }) => ({ type, text: sentenceFor(type) }));
}

function conditions({ type, actor, ref, from, to }: Omit<z.infer<typeof eventList>, "cursor" | "limit">) {
  const found: Prisma.EventWhereInput[] = [];
  if (type) found.push({ type });
  if (actor) found.push({ actorName: { contains: actor, mode: "insensitive" } });
  if (ref) found.push({ subjectRef: { contains: ref, mode: "insensitive" } });
  if (from) found.push({ at: { gte: dateOf(from) } });
  if (to) found.push({ at: { lt: dateOf(addDays(to, 1)) } });
  return found;
}
