import { isOnTeam, isStaff, visibleTo, type Context } from "@/server/access";
import { addDays, dateOf, dayOf, daysBetween, today } from "@/server/kernel/calendar";
import { canCoordinate } from "@/server/requests";
import { statusFace, type RequestStatus } from "@/server/requests/schema";
import { loadCalendar } from "./board-calendar";
import { earlier, later, mondayOf, overlaps, type Span } from "./days";
import { durationsOf } from "./phases";
import type { Runway } from "./runway";
import { runwayOf } from "./runways";
import { boardWeeks, type BoardWindow } from "./schema";

/** Twenty weeks of the teams this viewer plans or belongs to, with what waits for dates. */
export async function loadBoard(ctx: Context, { from, bookingId, requestId }: BoardWindow) {
  const start = mondayOf(from ?? today(ctx.now, ctx.viewer.timeZone));
  const window = { from: start, to: addDays(start, boardWeeks * 7 - 1) };
  const bookings = await listBookings(ctx, window);
  const teams = await listTeams(ctx, window);
  const waiting = await listWaiting(ctx);
  const runways = await runwayOf(
    ctx,
    bookings.map((booking) => booking.requestId),
  );
  const bars = bookings.map((booking) => ({
    ...booking,
    daysToSpare: runways.get(booking.requestId)?.daysToSpare ?? null,
  }));
  const stateCodes = [...bars, ...waiting].flatMap(({ office }) => office.stateCode ?? []);
  const weeks = Array.from({ length: boardWeeks }, (_, week) => addDays(start, week * 7));
  return {
    ...window,
    now: ctx.now,
    today: today(ctx.now, ctx.viewer.timeZone),
    timeZone: ctx.viewer.timeZone,
    weeks,
    ...(await loadCalendar(ctx, { window, stateCodes: [...new Set(stateCodes)] })),
    teams: teams.map((team) => {
      const own = bars.filter(({ teamId }) => teamId === team.id);
      return { ...team, bars: own, bookedShare: shareOf(own, window) };
    }),
    load: weeks.map((week) => loadIn({ from: week, to: addDays(week, 6) }, teams, bars)),
    waiting,
    selected: await loadSelected(ctx, { bookingId, requestId }),
    can: { plan: canCoordinate(ctx.viewer) },
  };
}

/** Coordinators plan every team; everybody else sees the rows of their own. */
async function listTeams({ db, viewer }: Context, window: Span) {
  const teams = await db.team.findMany({
    where: {
      kind: { not: "desk" },
      // A retired team stays where its bookings are.
      OR: [{ retiredAt: null }, { bookings: { some: { AND: [visibleTo(viewer), shown(window)] } } }],
    },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      _count: { select: { members: true } },
      unavailabilities: { where: during(window), select: { startsOn: true, endsOn: true, reason: true } },
    },
  });
  return teams
    .filter(({ id }) => isStaff(viewer, "coordinator") || isOnTeam(viewer, id))
    .map(({ id, name, _count, unavailabilities }) => ({
      id,
      name,
      people: _count.members,
      away: unavailabilities.map(({ startsOn, endsOn, reason }) => ({
        from: dayOf(startsOn),
        to: dayOf(endsOn),
        reason,
      })),
    }));
}

async function listBookings({ db, viewer }: Context, window: Span) {
  const reportingDays = 60;
  const rows = await db.booking.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        { status: { not: "canceled" } },
        during({ from: addDays(window.from, -reportingDays), to: window.to }),
      ],
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      ref: true,
      teamId: true,
      requestId: true,
      startsOn: true,
      endsOn: true,
      sequence: true,
      serviceCode: true,
      service: { select: { name: true, phases: true } },
      organization: office,
      request: { select: { ref: true, status: true } },
      team: { select: { name: true } },
    },
  });
  return rows.map(({ service, organization, request, team, startsOn, endsOn, ...row }) => ({
    ...row,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
    reportTo: addDays(dayOf(endsOn), durationsOf(service.phases).reportDays),
    service: service.name,
    team: team.name,
    office: officeFace(organization),
    requestRef: request.ref,
    status: statusFace[request.status as RequestStatus],
    isLive: request.status === "testing",
  }));
}

/** Soonest trouble first; those no election presses come last. */
async function listWaiting(ctx: Context) {
  if (!canCoordinate(ctx.viewer)) return [];
  const rows = await ctx.db.assistanceRequest.findMany({
    where: { AND: [visibleTo(ctx.viewer), { status: "ready_to_schedule" }] },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      ref: true,
      serviceCode: true,
      service: { select: { name: true } },
      organization: office,
    },
  });
  const runways = await runwayOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows
    .map(({ service, organization, ...row }) => ({
      ...row,
      service: service.name,
      office: officeFace(organization),
      daysToSpare: runways.get(row.id)?.daysToSpare ?? null,
    }))
    .sort((a, b) => (a.daysToSpare ?? Infinity) - (b.daysToSpare ?? Infinity));
}

/** The side panel: a booking, or a request without one. Null when there is nothing to see under that id. */
async function loadSelected(ctx: Context, chosen: Pick<BoardWindow, "bookingId" | "requestId">) {
  const booking = await findChosen(ctx, chosen);
  const id = chosen.bookingId ? booking?.requestId : chosen.requestId;
  if (!id) return null;
  const request = await ctx.db.assistanceRequest.findFirst({
    where: { AND: [{ id }, visibleTo(ctx.viewer)] },
    select: {
      ref: true,
      status: true,
      organization: { select: { name: true, stateCode: true, timeZone: true } },
      service: { select: { name: true } },
    },
  });
  if (!request) return null;
  const { ref, status, organization, service } = request;
  const runway: Runway | null = (await runwayOf(ctx, [id])).get(id) ?? null;
  return {
    request: {
      ...{ id, ref, service: service.name, office: organization.name },
      stateCode: organization.stateCode,
      timeZone: organization.timeZone,
      status: statusFace[status as RequestStatus],
      isScheduled: status === "scheduled",
      isWaiting: status === "ready_to_schedule",
    },
    booking: booking && {
      id: booking.id,
      team: booking.team,
      sequence: booking.sequence,
      startsOn: dayOf(booking.startsOn),
      endsOn: dayOf(booking.endsOn),
    },
    runway,
  };
}

async function findChosen(
  { db, viewer }: Context,
  { bookingId, requestId }: Pick<BoardWindow, "bookingId" | "requestId">,
) {
  const ofRequest = requestId ? { requestId, status: { not: "canceled" } } : null;
  const chosen = bookingId ? { id: bookingId } : ofRequest;
  if (!chosen) return null;
  return db.booking.findFirst({
    where: { AND: [visibleTo(viewer), chosen] },
    select: {
      id: true,
      requestId: true,
      startsOn: true,
      endsOn: true,
      sequence: true,
      team: { select: { id: true, name: true } },
    },
  });
}

const office = {
  select: { name: true, stateCode: true, jurisdiction: { select: { shortName: true, level: true } } },
} as const;

type OfficeRow = {
  name: string;
  stateCode: string | null;
  jurisdiction: { shortName: string; level: string } | null;
};

/** State first, so that cutting a bar keeps the part that matters. */
function officeFace({ name, stateCode, jurisdiction }: OfficeRow) {
  const place = jurisdiction?.level === "local" ? jurisdiction.shortName : stateCode ? "State" : name;
  return { name, stateCode, short: stateCode ? `${stateCode} ${place}` : place };
}

const shown = (window: Span) => ({ status: { not: "canceled" }, ...during(window) });
const during = ({ from, to }: Span) => ({ startsOn: { lte: dateOf(to) }, endsOn: { gte: dateOf(from) } });

/** Booked days of all days, in percent. */
function shareOf(bars: readonly Span[], window: Span): number {
  const all = daysBetween(window.from, window.to) + 1;
  const days = bars.map(({ from, to }) => daysBetween(later(from, window.from), earlier(to, window.to)) + 1);
  return Math.round((days.filter((count) => count > 0).reduce((sum, count) => sum + count, 0) / all) * 100);
}

function loadIn(
  week: Span,
  teams: readonly { id: string; people: number }[],
  bars: readonly (Span & { teamId: string })[],
) {
  const busy = teams.filter(({ id }) => bars.some((bar) => bar.teamId === id && overlaps(bar, week)));
  return { week: week.from, booked: people(busy), of: people(teams) };
}

const people = (teams: readonly { people: number }[]) => teams.reduce((sum, team) => sum + team.people, 0);
