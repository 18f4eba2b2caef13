import { withSystem } from "@/server/db/transaction";

const daysToldAbout = 30;

/** What happened long ago was told long ago: nobody finds two years of notices on the first day. */
export function leaveOldNewsUntold(): Promise<unknown> {
  return withSystem("pass over old events", async (db) => {
    const before = new Date(Date.now() - daysToldAbout * 86_400_000);
    const old = await db.event.findMany({ where: { at: { lt: before } }, select: { id: true } });
    return db.eventDelivery.createMany({ data: old.map(({ id }) => ({ eventId: id })) });
  });
}

/** The actors leave: their sessions are nobody's. */
export const closeSessions = () =>
  withSystem("end the story's sessions", (db) =>
    db.session.deleteMany({ where: { method: "demonstration" } }),
  );
