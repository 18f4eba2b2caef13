import { expect, test } from "vitest";
import { electionRunway } from "./election-runway";

const services = [
  { freezeDaysBefore: 45, freezeDaysAfter: 30 },
  { freezeDaysBefore: 60, freezeDaysAfter: 30 },
  { freezeDaysBefore: null, freezeDaysAfter: null },
];
const election = { date: "2027-05-18", label: "Kentucky primary" };

test("the longest freeze counts, and the days before it are open", () => {
  const runway = electionRunway(election, services, "2026-12-08");
  expect(runway.segments).toMatchObject([{ from: "2026-12-08", to: "2027-03-18" }]);
  expect(runway.freezes).toMatchObject([{ from: "2027-03-19", to: "2027-06-17" }]);
});

test("inside the freeze nothing is open", () => {
  const runway = electionRunway(election, services, "2027-04-01");
  expect(runway.segments).toEqual([]);
  expect(runway.freezes).toMatchObject([{ from: "2027-04-01" }]);
});
