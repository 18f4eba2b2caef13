import { z } from "zod";
import { highest, isOf, isStaff, visibleTo, type Context, type Tlp, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { sentenceFor } from "@/server/events";
import { addDays, dateOf, dayOf, today, type Day } from "@/server/kernel/calendar";
import { speaksFor } from "@/server/requests";
import { openStatuses, statusFace, type RequestStatus } from "@/server/requests/schema";
import { nextElectionFor, runwayOf } from "@/server/scheduling";
import { listNeeds, type Need } from "./needs";

const changeDays = 14;

/** Everything a person's first page says: what needs them, what is coming up, what changed. */
export async function openHome(ctx: Context) {
  const { viewer, now } = ctx;
  const day = today(now, viewer.timeZone);
  const office = officeOf(viewer);
  const needs = await listNeeds(ctx);
  const comingUp = await listComingUp(ctx, day);
  const changes = await listChanges(ctx, day);
  const election = office ? await nextElectionFor(ctx, { stateCode: office.stateCode, from: day }) : null;
  const services = office ? await listOfficeServices(ctx, office.id) : [];
  return {
    today: day,
    now,
    timeZone: viewer.timeZone,
    office: office ? { id: office.id, name: office.name } : null,
    needs,
    tlp: markingOf(needs),
    comingUp,
    changedSince: addDays(day, -changeDays),
    changes,
    election: election && { date: election.date, label: election.label },
    runway: office ? await firstRunway(ctx, services, needs) : null,
    services,
    can: {
      ask: office !== undefined && speaksFor(viewer, { organizationId: office.id }),
      queue: isStaff(viewer, "coordinator"),
      engagement: isStaff(viewer, "leadership"),
      log: isStaff(viewer, "auditor"),
    },
  };
}

/** The highest of what is quoted; null where nothing is. */
const markingOf = (needs: readonly Need[]) =>
  needs.reduce<Tlp | null>((most, { tlp }) => (most && tlp ? highest(most, tlp) : (tlp ?? most)), null);

/** The election office somebody works for. */
const officeOf = (viewer: Viewer) =>
  viewer.organizations.find(({ kind }) => kind === "state_office" || kind === "local_office");

/** Dates that are booked and what is due, for the next half year. */
async function listComingUp({ db, viewer }: Context, day: Day) {
  const bookings = await db.booking.findMany({
    where: { AND: [visibleTo(viewer), { status: "booked", endsOn: { gte: dateOf(day) } }] },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: 6,
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      requestId: true,
      team: { select: { name: true } },
      organization: { select: { name: true } },
      service: { select: { name: true } },
    },
  });
  return bookings.map(({ id, startsOn, endsOn, requestId, team, organization, service }) => ({
    id,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
    title: `${service.name} by ${team.name}`,
    text: organization.name,
    href: `/requests/${requestId}`,
  }));
}

/** What others did lately to things this viewer may see. */
async function listChanges({ db, viewer }: Context, day: Day) {
  const events = await db.event.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        {
          at: { gte: dateOf(addDays(day, -changeDays)) },
          OR: [{ actorId: null }, { actorId: { not: viewer.id } }],
          subjectKind: { in: Object.keys(pages) },
          type: {
            notIn: [
              "document.open",
              "request.sign",
              "request.book",
              "request.release",
              "request.deliver",
              "request.send_agreement",
            ],
          },
        },
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 8,
    select: {
      id: true,
      at: true,
      actorName: true,
      type: true,
      subjectKind: true,
      subjectId: true,
      subjectRef: true,
      changes: true,
    },
  });
  // A team that lost its dates may know so, and no longer sees the request.
  const requests = await db.assistanceRequest.findMany({
    where: { AND: [visibleTo(viewer), { id: { in: events.flatMap((event) => requestOf(event) ?? []) } }] },
    select: {
      id: true,
      service: { select: { name: true } },
      organization: { select: { id: true, name: true } },
    },
  });
  const open = new Map(requests.map((request) => [request.id, request]));
  return events.map((event) => ({
    id: event.id,
    at: event.at,
    type: event.type,
    text: `${event.actorName} ${sentenceFor(event.type)}`,
    about: aboutOf(viewer, open.get(requestOf(event) ?? "")),
    ref: event.subjectRef,
    href: isStaff(viewer, "auditor") ? `/admin/log?ref=${event.subjectRef}` : hrefOf(event, open),
  }));
}

type About = { service: { name: string }; organization: { id: string; name: string } };

/** The service, and for readers from elsewhere the office: a reference alone says nothing. */
function aboutOf(viewer: Viewer, request: About | undefined): string | null {
  if (!request) return null;
  const { service, organization } = request;
  return isOf(viewer, organization.id) ? service.name : `${service.name}, ${organization.name}`;
}

type Change = { subjectKind: string; subjectId: string; changes: Prisma.JsonValue };

const pages: Record<string, (id: string) => string> = {
  request: (id) => `/requests/${id}`,
  booking: (id) => `/requests/${id}`,
  agreement: (id) => `/agreements/${id}`,
  document: (id) => `/documents/${id}`,
  application: () => "/admin/accounts",
};

function hrefOf(event: Change, open: ReadonlyMap<string, unknown>): string | null {
  const { subjectKind, subjectId } = event;
  const isOnRequest = subjectKind === "request" || subjectKind === "booking";
  const id = isOnRequest ? requestOf(event) : subjectId;
  if (id === null || (isOnRequest && !open.has(id))) return null;
  return pages[subjectKind]?.(id) ?? null;
}

const named = z.object({ requestId: z.uuid() });

/** A booking has no page of its own; its event says which request it is for. */
function requestOf({ subjectKind, subjectId, changes }: Change): string | null {
  if (subjectKind === "request") return subjectId;
  return named.safeParse(changes).data?.requestId ?? null;
}

/** The office's requests that are going on, newest first. */
async function listOfficeServices({ db, viewer }: Context, organizationId: string) {
  const requests = await db.assistanceRequest.findMany({
    where: {
      AND: [visibleTo(viewer), { organizationId, status: { in: [...openStatuses, "draft", "completed"] } }],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: 6,
    select: { id: true, ref: true, status: true, dueOn: true, service: { select: { name: true } } },
  });
  return requests.map(({ id, ref, status, dueOn, service }) => ({
    id,
    ref,
    name: service.name,
    status: status as RequestStatus,
    ...statusFace[status as RequestStatus],
    dueOn: dueOn ? dayOf(dueOn) : null,
  }));
}

/** The bar of the request that matters most now: one that needs this viewer, else the newest. */
async function firstRunway(
  ctx: Context,
  services: { id: string; status: RequestStatus; name: string; ref: string }[],
  needs: Need[],
) {
  const going = services.filter(({ status }) => status !== "completed");
  const first = going.find(({ id }) => needs.some(({ key }) => key === id)) ?? going[0];
  if (!first) return null;
  const runway = (await runwayOf(ctx, [first.id])).get(first.id);
  return runway ? { ...runway, about: first.name, requestId: first.id, requestRef: first.ref } : null;
}
