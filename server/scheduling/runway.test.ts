import { expect, test } from "vitest";
import { today } from "@/server/kernel/calendar";
import { lastWorkday, spanWords } from "./days";
import { freezesFor, type ElectionDay } from "./freezes";
import { computeRunway, type RunwayFacts } from "./runway";

const ohioPrimary: ElectionDay = {
  key: "OH-2027-primary",
  date: "2027-05-04",
  label: "Ohio primary",
  stateCode: "OH",
};
const ohioNovember: ElectionDay = {
  ...ohioPrimary,
  key: "OH-2027-general",
  date: "2027-11-02",
  label: "Ohio general election",
};
const kentucky: ElectionDay = {
  key: "KY-2027-primary",
  date: "2027-05-18",
  label: "Kentucky primary",
  stateCode: "KY",
};

const assessment = {
  leadTimeDays: 56,
  testingDays: 14,
  reportDays: 21,
  freezeDaysBefore: 60,
  freezeDaysAfter: 30,
};

const facts = (changes: Partial<RunwayFacts> = {}): RunwayFacts => ({
  today: "2026-11-23",
  service: assessment,
  signedOn: null,
  deliveredOn: null,
  booking: null,
  elections: [ohioPrimary, ohioNovember],
  kept: [],
  ...changes,
});

test("a booking leaves the days to fix and to spare that the calendar says", () => {
  const runway = computeRunway(
    facts({
      today: "2026-12-08",
      service: { ...assessment, freezeDaysBefore: 45, leadTimeDays: 21 },
      booking: { from: "2027-02-01", to: "2027-02-12" },
      elections: [kentucky],
    }),
  );
  expect(runway).toMatchObject({
    reportOn: "2027-03-05",
    daysToFix: 74,
    latestStart: "2027-02-15",
    daysToSpare: 14,
  });
  expect(runway.sentence).toBe(
    "Testing is booked for Feb 1 to Feb 12, 2027. The report is due Mar 5, 2027, which leaves 74 days to fix things before the Kentucky primary on May 18, 2027.",
  );
  expect(runway.segments.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["paper", "2026-12-08", "2027-01-31"],
    ["work", "2027-02-01", "2027-02-12"],
    ["report", "2027-02-13", "2027-03-05"],
    ["fix", "2027-03-06", "2027-05-17"],
  ]);
});

test("a wish is planned for the first Monday after its lead time and measured by the next election", () => {
  const runway = computeRunway(facts());
  expect(runway.work).toEqual({ from: "2027-01-18", to: "2027-01-29" });
  expect(runway.latestStart).toBe("2027-02-01");
  expect(runway.daysToSpare).toBe(14);
  expect(runway.sentence).toContain("starts by Feb 1, 2027 leaves 60 days to fix");
});

test("nobody starts on the day it is asked: on a Monday the first day is a week away", () => {
  const runway = computeRunway(facts({ today: "2026-11-23", signedOn: "2026-06-01" }));
  expect(runway.work.from).toBe("2026-11-30");
  expect(runway.daysToSpare).toBe(63);
});

test("when the last start has passed the number is negative and the plan moves behind the freeze", () => {
  const runway = computeRunway(facts({ today: "2027-01-20" }));
  expect(runway.daysToSpare).toBe(-49);
  expect(runway.work.from).toBe("2027-06-07");
  expect(runway.election?.label).toBe("Ohio general election");
  expect(runway.sentence).toContain("too late");
});

test("a service that never pauses has no last day", () => {
  const runway = computeRunway(
    facts({ service: { ...assessment, freezeDaysBefore: null, freezeDaysAfter: null } }),
  );
  expect(runway.daysToSpare).toBeNull();
  expect(runway.freezes).toEqual([]);
  expect(runway.sentence).toContain("any day");
});

test("without an election ahead nothing is counted, and nothing breaks", () => {
  const runway = computeRunway(facts({ elections: [] }));
  expect(runway).toMatchObject({ election: null, daysToFix: null, daysToSpare: null });
});

test("a report that is late says so on the bar", () => {
  const runway = computeRunway(
    facts({ today: "2027-03-01", booking: { from: "2027-01-18", to: "2027-01-29" } }),
  );
  expect(runway.reportOn).toBe("2027-02-19");
  expect(runway.segments.find(({ kind }) => kind === "late")).toMatchObject({
    from: "2027-02-20",
    to: "2027-03-01",
  });
});

test("the freeze of an election that is over still holds until its canvass ends", () => {
  const general: ElectionDay = {
    key: "US-2026-general",
    date: "2026-11-03",
    label: "2026 general election",
    stateCode: null,
  };
  const [freeze] = freezesFor(assessment, [general], []);
  expect(freeze).toEqual({ from: "2026-09-04", to: "2026-12-03", label: "2026 general election" });
});

test("days an office keeps free push the plan", () => {
  const kept = [{ from: "2027-01-11", to: "2027-01-22", label: "Database move" }];
  expect(computeRunway(facts({ kept })).work.from).toBe("2027-01-25");
});

test("Guam is already in tomorrow when Honolulu is in yesterday", () => {
  const instant = new Date("2027-03-14T09:30:00Z");
  expect(today(instant, "Pacific/Guam")).toBe("2027-03-14");
  expect(today(new Date("2027-03-14T15:00:00Z"), "Pacific/Guam")).toBe("2027-03-15");
  expect(today(instant, "Pacific/Honolulu")).toBe("2027-03-13");
  expect(computeRunway(facts({ today: today(new Date("2026-11-22T15:00:00Z"), "Pacific/Guam") })).now).toBe(
    "2026-11-23",
  );
});

test.each([
  ["spring", { from: "2027-03-08", to: "2027-03-19" }, "2027-04-09"],
  ["autumn", { from: "2027-11-01", to: "2027-11-12" }, "2027-12-03"],
])("the clock change in %s loses no day", (_season, booking, reportOn) => {
  expect(computeRunway(facts({ booking })).reportOn).toBe(reportOn);
});

test("two weeks from a Monday end on a Friday, and one day is one day", () => {
  expect(lastWorkday("2027-02-01", 14)).toBe("2027-02-12");
  expect(lastWorkday("2027-02-01", 1)).toBe("2027-02-01");
  expect(lastWorkday("2027-02-06", 1)).toBe("2027-02-06");
  expect(spanWords({ from: "2026-12-28", to: "2027-01-08" })).toBe("Dec 28, 2026 to Jan 8, 2027");
});
