import { visibleTo, type Context, type Viewer } from "@/server/access";
import { addDays, dayOf, today, type Day } from "@/server/kernel/calendar";
import { bindingFreezes, electionsOf, keptFreezes, type KeptFreeze } from "./elections";
import type { ElectionDay } from "./freezes";
import { durationsOf } from "./phases";
import { computeRunway, type Runway, type RunwayFacts } from "./runway";

/** Long enough for the longest lead time and the election after the next. */
const horizonDays = 1100;
/** A freeze reaches back from an election that is over. */
const lookBackDays = 120;

/** The runway of each of these requests that the viewer may see and that is still on its way. */
export async function runwayOf(ctx: Context, requestIds: readonly string[]): Promise<Map<string, Runway>> {
  const facts = await runwayFactsOf(ctx, requestIds);
  return new Map([...facts].map(([id, one]) => [id, computeRunway(one)]));
}

/** What a runway is computed from, for trying other dates. */
export async function runwayFactsOf(
  ctx: Context,
  requestIds: readonly string[],
): Promise<Map<string, RunwayFacts>> {
  const { db, viewer, now } = ctx;
  if (requestIds.length === 0) return new Map();
  const requests = await db.assistanceRequest.findMany({
    where: {
      AND: [visibleTo(viewer), { id: { in: [...requestIds] }, status: { notIn: ["declined", "withdrawn"] } }],
    },
    select: fieldsFor(viewer),
  });
  const base = dayOf(now);
  const stateCodes = [...new Set(requests.flatMap(({ organization }) => organization.stateCode ?? []))];
  const earliest = requests.flatMap(({ bookings }) => bookings.map(({ startsOn }) => dayOf(startsOn)));
  const from = addDays([base, ...earliest].sort()[0] ?? base, -lookBackDays);
  const elections = await electionsOf(ctx, { stateCodes, from, to: addDays(base, horizonDays) });
  const kept = stateCodes.length > 0 ? await keptFreezes(ctx, stateCodes, from) : [];
  return new Map(requests.map((request) => [request.id, factsFor(request, { now, elections, kept })]));
}

const fieldsFor = (viewer: Viewer) => ({
  id: true,
  signedAt: true,
  deliveredAt: true,
  organization: { select: { stateCode: true, jurisdictionFips: true, timeZone: true } },
  service: { select: { leadTimeDays: true, phases: true, freezeDaysBefore: true, freezeDaysAfter: true } },
  bookings: {
    where: { AND: [visibleTo(viewer), { status: { not: "canceled" } }] },
    select: { startsOn: true, endsOn: true },
    take: 1,
  },
});

type Row = {
  signedAt: Date | null;
  deliveredAt: Date | null;
  organization: { stateCode: string | null; jurisdictionFips: string | null; timeZone: string };
  service: {
    leadTimeDays: number;
    phases: unknown;
    freezeDaysBefore: number | null;
    freezeDaysAfter: number | null;
  };
  bookings: { startsOn: Date; endsOn: Date }[];
};

function factsFor(
  row: Row,
  around: { now: Date; elections: ElectionDay[]; kept: KeptFreeze[] },
): RunwayFacts {
  const { organization, service, bookings } = row;
  const dayHere = (instant: Date | null): Day | null => instant && today(instant, organization.timeZone);
  const [booking] = bookings;
  return {
    today: today(around.now, organization.timeZone),
    service: { ...service, ...durationsOf(service.phases) },
    signedOn: dayHere(row.signedAt),
    deliveredOn: dayHere(row.deliveredAt),
    booking: booking ? { from: dayOf(booking.startsOn), to: dayOf(booking.endsOn) } : null,
    elections: around.elections.filter(
      ({ stateCode }) => stateCode === null || stateCode === organization.stateCode,
    ),
    kept: bindingFreezes(around.kept, organization),
  };
}
