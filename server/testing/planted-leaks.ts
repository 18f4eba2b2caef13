import { database } from "@/server/db/client";

/** What one call answered, or how it was refused. */
export type Answer = { data: unknown } | { refused: { code: string; message: string } };
export type Secrets = Awaited<ReturnType<typeof secretsNow>>;
type Leak = { of: string; leak: (data: Record<string, unknown> & unknown[], secrets: Secrets) => unknown };

/** What the whole world holds at this moment, whoever may see it: what a leak would leak. */
export async function secretsNow() {
  const db = database();
  const newest = await db.assistanceRequest.findFirstOrThrow({
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return {
    requests: await db.assistanceRequest.count(),
    messages: await db.message.count(),
    documents: await db.document.count(),
    bookings: await db.booking.count(),
    notices: await db.notification.count(),
    seats: await db.seat.count(),
    applications: await db.application.count(),
    newest: { id: newest.id, ref: newest.ref, at: newest.createdAt },
    marking: (await db.document.findFirst({ where: { tlp: "RED" }, select: { id: true } })) ? "RED" : "AMBER",
  };
}

const turned = (list: unknown, by: number) =>
  Array.isArray(list) ? [...list.slice(by % list.length), ...list.slice(0, by % list.length)] : list;

/** Ways to tell somebody of what they may not see, each in the answer of one procedure. */
export const plantedLeaks: Record<string, Leak> = {
  "a count": { of: "requests.list", leak: (data, { requests }) => ({ ...data, total: requests }) },
  "a facet": { of: "requests.views", leak: (data, { requests }) => ({ ...data, open: requests }) },
  "a suggestion": {
    of: "search.palette",
    leak: (data, { newest }) => [...data, { group: "Requests", label: newest.ref }],
  },
  "an order": { of: "requests.services", leak: (data, { requests }) => turned(data, requests) },
  "a time": { of: "requests.get", leak: (data, { newest }) => ({ ...data, updatedAt: newest.at }) },
  "a version": { of: "requests.get", leak: (data, { messages }) => ({ ...data, version: messages }) },
  "a cursor": { of: "requests.list", leak: (data, { newest }) => ({ ...data, nextCursor: newest.id }) },
  "a calendar entry": {
    of: "scheduling.calendarEntry",
    leak: (data, { bookings }) => ({ ...data, ref: `EN-${bookings}` }),
  },
  "a day that is taken": {
    of: "scheduling.dates",
    leak: (data, { bookings }) => ({ ...data, taken: bookings }),
  },
  "an unread notice": { of: "notifications.unreadCount", leak: (_data, { notices }) => notices },
  "a mail": { of: "mail", leak: (data, { newest }) => [...data, { subject: newest.ref }] },
  "a group's papers": { of: "groups.list", leak: (data, { documents }) => ({ ...data, documents }) },
  "a seat": { of: "groups.list", leak: (data, { seats }) => ({ ...data, seats }) },
  "an open application": {
    of: "membership.applications",
    leak: (data, { applications }) => ({ ...data, total: applications }),
  },
  "the marking of a list": { of: "documents.list", leak: (data, { marking }) => ({ ...data, tlp: marking }) },
};

/** The answer as it would be with this leak in it. */
export const leaking = ({ leak }: Leak, answer: Answer, secrets: Secrets): Answer =>
  "data" in answer ? { data: leak(answer.data as Parameters<Leak["leak"]>[0], secrets) } : answer;
