import { expect, test } from "vitest";
import type { ElectionEntry, MilestoneKind } from "./election";
import { federalGeneralElections, stateElections } from "./elections";

const federal = federalGeneralElections(2024, 2032);
const state = stateElections(2024, 2032);
const all = [...federal, ...state];

test.each([
  ["2024", "2024-11-05", "2024-09-21", "2024-08-07", "2024-10-06", "2024-09-06"],
  ["2026", "2026-11-03", "2026-09-19", "2026-08-05", "2026-10-04", "2026-09-04"],
  ["2028", "2028-11-07", "2028-09-23", "2028-08-09", "2028-10-08", "2028-09-08"],
  ["2030", "2030-11-05", "2030-09-21", "2030-08-07", "2030-10-06", "2030-09-06"],
])("the %s federal election and the days before it are right", (year, day, uocava, quiet, limit, freeze) => {
  const election = find(`US-${year}-general`);
  expect(election.date).toBe(day);
  expect(milestone(election, "uocava")).toBe(uocava);
  expect(milestone(election, "nvra_quiet")).toBe(quiet);
  expect(milestone(election, "registration_limit")).toBe(limit);
  expect(milestone(election, "freeze_start")).toBe(freeze);
});

test("federal general elections fall in even years only, and an empty span gives none", () => {
  expect(federal.map((election) => election.date.slice(0, 4))).toEqual([
    "2024",
    "2026",
    "2028",
    "2030",
    "2032",
  ]);
  expect(federalGeneralElections(2027, 2027)).toEqual([]);
  expect(stateElections(2028, 2027)).toEqual([]);
});

test("an odd-year election freezes systems but has no federal days", () => {
  const election = find("KY-2027-general");
  expect(election.date).toBe("2027-11-02");
  expect(election.milestones.map(({ kind, date }) => [kind, date])).toEqual([
    ["freeze_start", "2027-09-03"],
    ["freeze_end", "2027-12-02"],
  ]);
});

// Days on which these elections were really held or are set.
test.each([
  ["OH-2024-primary", "2024-03-19"],
  ["OH-2025-primary", "2025-05-06"],
  ["OH-2027-primary", "2027-05-04"],
  ["OH-2027-general", "2027-11-02"],
  ["KY-2024-primary", "2024-05-21"],
  ["KY-2026-primary", "2026-05-19"],
  ["KY-2027-primary", "2027-05-18"],
  ["PA-2024-primary", "2024-04-23"],
  ["PA-2025-municipal-primary", "2025-05-20"],
  ["PA-2025-municipal", "2025-11-04"],
  ["VA-2025-general", "2025-11-04"],
  ["VA-2024-presidential-primary", "2024-03-05"],
  ["NJ-2026-primary", "2026-06-02"],
  ["NY-2025-primary", "2025-06-24"],
  ["IN-2024-primary", "2024-05-07"],
  ["MI-2024-primary", "2024-08-06"],
  ["MI-2024-presidential-primary", "2024-02-27"],
  ["WI-2025-spring-primary", "2025-02-18"],
  ["WI-2025-spring", "2025-04-01"],
  ["WI-2024-primary", "2024-08-13"],
  ["GA-2024-primary", "2024-05-21"],
  ["FL-2024-primary", "2024-08-20"],
  ["FL-2024-presidential-primary", "2024-03-19"],
  ["CA-2024-primary", "2024-03-05"],
  ["CA-2026-primary", "2026-06-02"],
  ["TX-2024-primary", "2024-03-05"],
  ["TX-2025-may-uniform", "2025-05-03"],
  ["TX-2025-november-uniform", "2025-11-04"],
  ["NC-2024-primary", "2024-03-05"],
  ["IL-2024-primary", "2024-03-19"],
  ["IL-2025-consolidated-primary", "2025-02-25"],
  ["IL-2025-consolidated", "2025-04-01"],
  ["MN-2024-primary", "2024-08-13"],
  ["MO-2025-municipal", "2025-04-08"],
  ["TN-2024-primary", "2024-08-01"],
  ["OR-2024-primary", "2024-05-21"],
  ["WA-2025-primary", "2025-08-05"],
  ["WA-2024-presidential-primary", "2024-03-12"],
  ["IA-2024-primary", "2024-06-04"],
  ["CO-2024-primary", "2024-06-25"],
])("%s is on %s", (key, date) => {
  expect(find(key).date).toBe(date);
});

test("nothing is invented in years a state does not vote", () => {
  for (const key of [
    "KY-2025-primary",
    "KY-2029-general",
    "IN-2029-primary",
    "MS-2028-primary",
    "FL-2027-primary",
  ]) {
    expect(all.map((election) => election.key)).not.toContain(key);
  }
});

test("a presidential preference vote brings the federal days to Wisconsin's spring election", () => {
  expect(milestone(find("WI-2028-spring"), "uocava")).toBe("2028-02-19");
  expect(milestone(find("WI-2026-spring"), "uocava")).toBeUndefined();
});

test("keys are unique, at least twelve states are covered, and each day cites its law", () => {
  expect(new Set(all.map((election) => election.key)).size).toBe(all.length);
  expect(new Set(state.map((election) => election.stateCode)).size).toBeGreaterThanOrEqual(12);
  expect(all.filter((election) => !/\d/.test(election.source))).toEqual([]);
});

test("elections come by day, and milestones too", () => {
  for (const dated of [state, ...all.map((election) => election.milestones)]) {
    const dates = dated.map((one) => one.date);
    expect(dates).toEqual([...dates].sort());
  }
});

function find(key: string): ElectionEntry {
  const election = all.find((one) => one.key === key);
  if (!election) throw new Error(`No election ${key}`);
  return election;
}

function milestone(election: ElectionEntry, kind: MilestoneKind): string | undefined {
  return election.milestones.find((one) => one.kind === kind)?.date;
}
