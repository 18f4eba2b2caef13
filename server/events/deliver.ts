import { Prisma, type Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { log } from "@/server/kernel/log";

const select = {
  id: true,
  at: true,
  actorId: true,
  actorName: true,
  type: true,
  subjectKind: true,
  subjectId: true,
  subjectRef: true,
  organizationId: true,
  changes: true,
  tlp: true,
} satisfies Prisma.EventSelect;

export type HappenedEvent = Prisma.EventGetPayload<{ select: typeof select }>;

/** What a capability does because something happened elsewhere. Runs as the system role, which reads no contents. */
export type Reaction = (db: Db, event: HappenedEvent) => Promise<void>;

/**
 * Hands undelivered events to every reaction, oldest first. An event, its reactions and its delivery row are one
 * transaction, so a crash repeats all of it and two workers never both succeed. A failing event does not hold up others.
 */
export async function deliverEvents(reactions: readonly Reaction[], since: Date, max = 100): Promise<number> {
  const waiting = await withSystem("find undelivered events", (db) => findUndelivered(db, since, max));
  let delivered = 0;
  for (const { id } of waiting) {
    if (await deliver(reactions, id)) delivered += 1;
  }
  return delivered;
}

/** Bounded by `since` so that a long log costs nothing; the worker looks at the whole log when it starts. */
function findUndelivered(db: Db, since: Date, max: number) {
  return db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select e.id from event e
    where e.at >= ${since} and not exists (select from event_delivery d where d.event_id = e.id)
    order by e.at, e.id limit ${max}`);
}

async function deliver(reactions: readonly Reaction[], eventId: string): Promise<boolean> {
  try {
    return await withSystem("deliver events", async (db) => {
      // First, so that a second worker waits here and then finds nothing left to do.
      const { count } = await db.eventDelivery.createMany({ data: [{ eventId }], skipDuplicates: true });
      if (count === 0) return false;
      const event = await db.event.findUniqueOrThrow({ where: { id: eventId }, select });
      for (const react of reactions) await react(db, event);
      return true;
    });
  } catch (error) {
    log.error(
      { eventId, error: error instanceof Error ? error.message : "unknown" },
      "event not delivered, will be tried again",
    );
    return false;
  }
}
