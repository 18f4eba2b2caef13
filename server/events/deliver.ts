import { Prisma, type Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { describeError, log } from "@/server/kernel/log";
import { withTrace } from "@/server/kernel/trace";

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
 * transaction, so a crash repeats all of it and two workers never both succeed. A failing event waits and does not hold up others.
 */
export async function deliverEvents(reactions: readonly Reaction[], since: Date, max = 100): Promise<number> {
  const waiting = await withSystem("find undelivered events", (db) => findUndelivered(db, since, max));
  let delivered = 0;
  for (const { id, request } of waiting) {
    if (await withTrace({ request, job: `event ${id}` }, () => deliver(reactions, id))) delivered += 1;
  }
  return delivered;
}

/** Bounded by `since` so that a long log costs nothing; the worker looks at the whole log when it starts. */
function findUndelivered(db: Db, since: Date, max: number) {
  return db.$queryRaw<{ id: string; request: string }[]>(Prisma.sql`
    select e.id, e.trace_id as request from event e
    where e.at >= ${since} and not exists (select from event_delivery d where d.event_id = e.id)
      and not exists (select from event_retry r where r.event_id = e.id and r.next_try_at > now())
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
      await db.eventRetry.deleteMany({ where: { eventId } });
      return true;
    });
  } catch (error) {
    log.error({ eventId, error: describeError(error) }, "event not delivered, will be tried again");
    await withSystem("try an event again later", (db) => postpone(db, eventId));
    return false;
  }
}

/** It waits longer each time, an hour at most, so that however many fail, the others have their turn. */
function postpone(db: Db, eventId: string) {
  return db.$executeRaw`
    insert into event_retry as one (event_id, next_try_at) values (${eventId}::uuid, now() + interval '5 seconds')
    on conflict (event_id) do update set attempts = one.attempts + 1,
      next_try_at = now() + least(interval '1 hour', interval '5 seconds' * 2 ^ least(one.attempts, 12))`;
}
