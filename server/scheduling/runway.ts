import { addDays, daysBetween, dayWords, type Day } from "@/server/kernel/calendar";
import { countDays, earlier, lastWorkday, later, mondayFrom, overlaps, spanWords, type Span } from "./days";
import { freezesFor, type ElectionDay, type FreezePolicy, type FreezeWindow } from "./freezes";
import { fixingDays } from "./schema";

export type RunwayFacts = {
  /** The office's own calendar day. */
  today: Day;
  service: FreezePolicy & { leadTimeDays: number; testingDays: number; reportDays: number };
  /** Day the paperwork was complete, once it is. */
  signedOn: Day | null;
  deliveredOn: Day | null;
  booking: Span | null;
  elections: readonly ElectionDay[];
  kept: readonly FreezeWindow[];
};

type Segment = Span & { kind: "paper" | "work" | "report" | "fix" | "late"; sub?: string };

export type Runway = {
  start: Day;
  end: Day;
  now: Day;
  segments: Segment[];
  freezes: FreezeWindow[];
  elections: { date: Day; label: string }[];
  /** The election the time to fix is counted to. */
  election: { date: Day; label: string } | null;
  work: Span;
  isBooked: boolean;
  reportOn: Day;
  daysToFix: number | null;
  /** Null where no election sets a limit. Negative when the limit has passed. */
  daysToSpare: number | null;
  latestStart: Day | null;
  sentence: string;
};

/** From today to the election: paper, test, report, time to fix. All in the office's own days. */
export function computeRunway(facts: RunwayFacts): Runway {
  const freezes = freezesFor(facts.service, facts.elections, facts.kept);
  const limit = limitOf(facts);
  const numbers = numbersOf(facts, freezes, limit);
  const axis = axisOf(facts, numbers);
  return {
    start: axis.from,
    end: axis.to,
    now: facts.today,
    segments: segmentsOf(facts, numbers),
    freezes: freezes.filter((freeze) => overlaps(freeze, axis)),
    elections: facts.elections
      .filter(({ date }) => date >= axis.from && date <= axis.to)
      .map(({ date, label }) => ({ date, label })),
    ...numbers,
    sentence: sentenceOf(numbers, limit?.election ?? null),
  };
}

/** The last first day of testing that still leaves the time to fix, and stays out of the freeze. */
export function latestStartBefore(
  election: ElectionDay,
  service: RunwayFacts["service"],
  length: number,
): Day {
  const byFixing = addDays(election.date, -fixingDays - service.reportDays);
  const byFreeze = addDays(election.date, -(service.freezeDaysBefore ?? 0) - 1);
  return addDays(earlier(byFixing, byFreeze), 1 - length);
}

/** Days from the first to the last day of testing, when it starts on a Monday. */
export const plannedLength = (testingDays: number) =>
  daysBetween(monday, lastWorkday(monday, testingDays)) + 1;

const monday = "2024-01-01";

/** The first Monday after today on which the preparation can be done. */
export function earliestStart({
  today,
  signedOn,
  service,
}: Pick<RunwayFacts, "today" | "signedOn" | "service">): Day {
  return mondayFrom(later(addDays(signedOn ?? today, service.leadTimeDays), addDays(today, 1)));
}

/** The first span from a Monday on that touches no freeze. */
function firstOutside(freezes: readonly FreezeWindow[], from: Day, testingDays: number): Span {
  let span = { from, to: lastWorkday(from, testingDays) };
  for (const freeze of freezes) {
    if (!overlaps(freeze, span)) continue;
    const next = mondayFrom(addDays(freeze.to, 1));
    span = { from: next, to: lastWorkday(next, testingDays) };
  }
  return span;
}

const firstAfter = (elections: readonly ElectionDay[], day: Day) =>
  elections.filter(({ date }) => date > day).sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;

/** What booked days are measured by is the next election after them; a wish is measured by the next one at all. */
function limitOf({ booking, today, service, elections }: RunwayFacts) {
  if (service.freezeDaysBefore === null) return null;
  const election = firstAfter(elections, booking?.to ?? today);
  if (!election) return null;
  const length = booking ? daysBetween(booking.from, booking.to) + 1 : plannedLength(service.testingDays);
  return { election, latestStart: latestStartBefore(election, service, length) };
}

type Numbers = Pick<
  Runway,
  "work" | "reportOn" | "isBooked" | "election" | "daysToFix" | "daysToSpare" | "latestStart"
>;

type Limit = ReturnType<typeof limitOf>;

function numbersOf(facts: RunwayFacts, freezes: readonly FreezeWindow[], limit: Limit): Numbers {
  const { booking, service, deliveredOn } = facts;
  const earliest = earliestStart(facts);
  const work = booking ?? firstOutside(freezes, earliest, service.testingDays);
  const reportOn = deliveredOn ?? addDays(work.to, service.reportDays);
  const election = firstAfter(facts.elections, work.to);
  return {
    work,
    reportOn,
    isBooked: booking !== null,
    election: election && { date: election.date, label: election.label },
    daysToFix: election && daysBetween(reportOn, election.date),
    latestStart: limit && limit.latestStart,
    daysToSpare: limit && daysBetween(booking?.from ?? earliest, limit.latestStart),
  };
}

/** From today, or the first day of testing, to a little after the election. */
function axisOf({ today }: RunwayFacts, { work, reportOn, election }: Numbers): Span {
  const to = election ? addDays(later(election.date, reportOn), 14) : addDays(reportOn, fixingDays);
  return { from: earlier(today, work.from), to };
}

function segmentsOf(
  { today, deliveredOn }: RunwayFacts,
  { work, reportOn, election, daysToFix }: Numbers,
): Segment[] {
  const fixFrom = addDays(reportOn, 1);
  const isLate = deliveredOn === null && today > reportOn;
  const segments: Segment[] = [
    { kind: "paper", from: today, to: addDays(work.from, -1) },
    { kind: "work", ...work },
    { kind: "report", from: addDays(work.to, 1), to: reportOn },
    ...(isLate ? [{ kind: "late", from: fixFrom, to: today } as const] : []),
    ...(election && daysToFix !== null && daysToFix > 0
      ? [
          {
            kind: "fix",
            from: isLate ? addDays(today, 1) : fixFrom,
            to: addDays(election.date, -1),
            sub: countDays(daysToFix),
          } as const,
        ]
      : []),
  ];
  return segments.filter(({ from, to }) => from <= to);
}

/** "due Mar 5, 2027, which leaves 74 days to fix things before the Kentucky primary on May 18, 2027" */
export function dueWords({
  reportOn,
  election,
  daysToFix,
}: Pick<Runway, "reportOn" | "election" | "daysToFix">): string {
  const due = `due ${dayWords(reportOn)}`;
  if (!election || daysToFix === null) return `${due}, and no election is set after it`;
  const day = `the ${election.label} on ${dayWords(election.date)}`;
  return daysToFix > 0
    ? `${due}, which leaves ${countDays(daysToFix)} to fix things before ${day}`
    : `${due}, after ${day}`;
}

function sentenceOf(numbers: Numbers, limit: ElectionDay | null): string {
  const { work, isBooked, daysToSpare, latestStart } = numbers;
  if (isBooked) return `Testing is booked for ${spanWords(work)}. The report is ${dueWords(numbers)}.`;
  if (daysToSpare === null || latestStart === null || !limit) {
    return "Elections do not pause this service, so any day can be arranged.";
  }
  const before = `the ${limit.label} on ${dayWords(limit.date)}`;
  if (daysToSpare >= 0) {
    return `Testing that starts by ${dayWords(latestStart)} leaves ${fixingDays} days to fix things before ${before}.`;
  }
  return `It is too late to leave ${fixingDays} days before ${before}. The first start that fits is ${dayWords(work.from)}; its report is ${dueWords(numbers)}.`;
}
