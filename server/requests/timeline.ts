import { visibleTo, type Context } from "@/server/access";
import { sentenceFor } from "@/server/events";

/** Said once: a request's move, and the event of the thing that moved it, which says more. */
const twins: Readonly<Record<string, string>> = {
  "request.send_agreement": "agreement.send",
  "request.sign": "agreement.sign",
  "request.book": "booking.book",
  "request.release": "booking.release",
  "request.deliver": "document.deliver",
};

const most = 100;

/** What happened on a request and on what hangs on it, latest first; and whether earlier entries are left out. */
export async function listTimeline({ db, viewer }: Context, requestId: string) {
  const events = await db.event.findMany({
    where: {
      AND: [visibleTo(viewer), { requestId, type: { not: "document.open" } }],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most + 1,
    select: { id: true, at: true, actorName: true, type: true, traceId: true },
  });
  const happened = new Set(events.map(({ type, traceId }) => `${traceId} ${type}`));
  const timeline = events
    .slice(0, most)
    .filter(({ type, traceId }) => !happened.has(`${traceId} ${twins[type] ?? ""}`))
    .map(({ id, at, actorName, type }) => ({ id, at, type, text: `${actorName} ${sentenceFor(type)}` }));
  return { timeline, isTimelineCut: events.length > most };
}
