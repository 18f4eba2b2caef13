import { isOnTeam, visibleTo, type Context } from "@/server/access";
import { addDays, dateOf, dayOf, type Day } from "@/server/kernel/calendar";
import { findRequest, sendsTeam, type RequestFacts } from "@/server/requests";
import { overlaps, type Span } from "./days";
import { freezesFor } from "./freezes";
import { findProblem, type DatesPlan, type TeamDays } from "./problems";
import { computeRunway, dueWords, earliestStart, plannedLength, type RunwayFacts } from "./runway";
import { runwayFactsOf } from "./runways";
import type { DatesToCheck, DatesWanted } from "./schema";

/** Everything that can stand in the way of dates for one request. `exceptId` is the booking that would move. */
export async function loadPlan(
  ctx: Context,
  request: RequestFacts,
  exceptId?: string,
): Promise<DatesPlan & { facts: RunwayFacts }> {
  const { db, viewer } = ctx;
  const facts = (await runwayFactsOf(ctx, [request.id])).get(request.id);
  if (!facts) throw new Error("A request that can be booked has a runway.");
  const from = dateOf(addDays(facts.today, -1));
  const taken = {
    AND: [
      visibleTo(viewer),
      { status: { not: "canceled" }, endsOn: { gte: from }, ...(exceptId ? { id: { not: exceptId } } : {}) },
    ],
  };
  const days = { startsOn: true, endsOn: true } as const;
  const { organizationId, organization, serviceCode } = request;
  const office = organization.jurisdictionFips
    ? { jurisdictionFips: organization.jurisdictionFips }
    : { organizationId };
  const teams = await db.team.findMany({
    where: {
      kind: { not: "desk" },
      retiredAt: null,
      members: { some: { person: { status: "active" } } },
      OR: [
        { services: { has: serviceCode } },
        ...(sendsTeam(request) ? [{ services: { isEmpty: true } }] : []),
      ],
    },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      bookings: { where: taken, select: days },
      unavailabilities: { where: { endsOn: { gte: from } }, select: { ...days, reason: true } },
    },
  });
  const officeBookings = await db.booking.findMany({ where: { AND: [taken, office] }, select: days });
  return {
    facts,
    today: facts.today,
    office: organization.name,
    freezes: freezesFor(facts.service, facts.elections, facts.kept),
    officeTaken: officeBookings.map(spanOf),
    teams: teams.map(({ id, name, bookings, unavailabilities }): TeamDays => ({
      id,
      name,
      isOwn: isOnTeam(viewer, id),
      taken: bookings.map(spanOf),
      away: unavailabilities.map(({ reason, ...span }) => ({ ...spanOf(span), reason })),
    })),
  };
}

/** The next windows of the usual length that every rule allows, for each team that does this service. */
export async function freeDates(ctx: Context, { requestId, bookingId }: DatesWanted) {
  const request = await findRequest(ctx, requestId);
  const plan = await loadPlan(ctx, request, bookingId);
  const { today, service } = plan.facts;
  const length = plannedLength(service.testingDays);
  const earliest = earliestStart(plan.facts);
  return {
    office: request.organization.name,
    service: request.service.name,
    timeZone: request.organization.timeZone,
    today,
    length,
    freezes: plan.freezes.filter(({ to }) => to >= today).slice(0, 4),
    teams: plan.teams.map((team) => ({
      id: team.id,
      name: team.name,
      isOwn: team.isOwn,
      windows: team.isOwn ? [] : windowsOf(plan, team.id, earliest, length),
    })),
  };
}

/** What would happen with these dates, before anything is written. */
export async function checkDates(ctx: Context, { requestId, bookingId, ...dates }: DatesToCheck) {
  const plan = await loadPlan(ctx, await findRequest(ctx, requestId), bookingId);
  const problem = findProblem(plan, dates);
  if (problem) return { problem, sentence: null, daysToSpare: null };
  const runway = computeRunway({ ...plan.facts, booking: { from: dates.startsOn, to: dates.endsOn } });
  return {
    problem: null,
    sentence: `The report would be ${dueWords(runway)}.`,
    daysToSpare: runway.daysToSpare,
  };
}

const windowsOffered = 3;
const weeksSearched = 60;

function windowsOf(plan: DatesPlan & { facts: RunwayFacts }, teamId: string, earliest: Day, length: number) {
  const windows: (Span & { daysToSpare: number | null })[] = [];
  for (let week = 0; week < weeksSearched && windows.length < windowsOffered; week += 1) {
    const from = addDays(earliest, week * 7);
    const span = { from, to: addDays(from, length - 1) };
    if (windows.some((other) => overlaps(other, span))) continue;
    if (findProblem(plan, { teamId, startsOn: span.from, endsOn: span.to })) continue;
    windows.push({ ...span, daysToSpare: computeRunway({ ...plan.facts, booking: span }).daysToSpare });
  }
  return windows;
}

const spanOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): Span => ({
  from: dayOf(startsOn),
  to: dayOf(endsOn),
});
