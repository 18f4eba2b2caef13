import { Temporal } from "temporal-polyfill";
import { type z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { addDays, type Day } from "@/server/kernel/calendar";
import { paginate } from "@/server/kernel/page";
import { upToLimit } from "@/server/kernel/total";
import { containing } from "@/server/kernel/search";
import { type eventList } from "./schema";
import { sentenceFor } from "./sentence";

/** One page of the log, newest first. Every event names the auditor in its audience; others see their own. */
export async function listEvents(
  { db, viewer }: Context,
  { cursor, limit, ...filters }: z.infer<typeof eventList>,
) {
  const where: Prisma.EventWhereInput = { AND: [visibleTo(viewer), ...conditions(filters, viewer.timeZone)] };
  const orderBy: Prisma.EventOrderByWithRelationInput[] = [{ at: "desc" }, { id: "desc" }];
  const found = await paginate({ cursor, limit }, (window) =>
    db.event.findMany({
      where,
      orderBy,
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
    total: await db.event.count({ where, orderBy, ...upToLimit }),
    nextCursor: found.nextCursor,
    items: found.items.map(({ seal, ...event }) => ({
      ...event,
      text: `${event.actorName} ${sentenceFor(event.type)}`,
      position: seal ? Number(seal.position) : null,
      hash: seal?.hash ?? null,
    })),
  };
}

function conditions(
  { type, actor, ref, from, to }: Omit<z.infer<typeof eventList>, "cursor" | "limit">,
  timeZone: string,
) {
  const found: Prisma.EventWhereInput[] = [];
  if (type) found.push({ type });
  if (actor) found.push({ actorName: containing(actor) });
  if (ref) found.push({ subjectRef: containing(ref) });
  if (from) found.push({ at: { gte: startOf(from, timeZone) } });
  if (to) found.push({ at: { lt: startOf(addDays(to, 1), timeZone) } });
  return found;
}

/** The moment a day begins where the reader is: the page shows their times. */
const startOf = (day: Day, timeZone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
