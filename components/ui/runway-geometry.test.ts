import { expect, test } from "vitest";
import { placeLabels, placeRunway, type RunwayData } from "./runway-geometry";

const adair: RunwayData = {
  start: "2026-12-08",
  end: "2027-06-05",
  now: "2026-12-08",
  segments: [
    { kind: "paper", from: "2026-12-08", to: "2026-12-17" },
    { kind: "work", from: "2027-02-01", to: "2027-02-12" },
    { kind: "report", from: "2027-02-13", to: "2027-03-04" },
    { kind: "fix", from: "2027-03-05", to: "2027-05-17" },
  ],
  freezes: [{ from: "2027-04-03", to: "2027-06-04" }],
  elections: [{ date: "2027-05-18", label: "Kentucky primary" }],
};

test("days become shares of the bar, first and last day included", () => {
  const { segments, freezes, elections, now } = placeRunway(adair);
  expect(segments.map(({ kind, left, width }) => [kind, left, width])).toEqual([
    ["paper", 0, 5.56],
    ["work", 30.56, 6.67],
    ["report", 37.22, 11.11],
    ["fix", 48.33, 41.11],
  ]);
  expect(freezes).toMatchObject([{ left: 64.44, width: 35 }]);
  expect(elections).toMatchObject([{ left: 89.44 }]);
  expect(now).toBe(0);
});

test("what reaches past an edge is cut, what lies outside is dropped", () => {
  const { segments, elections, now } = placeRunway({
    ...adair,
    now: "2026-12-01",
    segments: [
      { kind: "paper", from: "2026-11-01", to: "2026-12-12" },
      { kind: "fix", from: "2027-06-01", to: "2027-09-01" },
      { kind: "late", from: "2026-10-01", to: "2026-10-05" },
    ],
    elections: [{ date: "2027-06-06", label: "Too late" }],
  });
  expect(segments.map(({ kind, left, width }) => [kind, left, width])).toEqual([
    ["paper", 0, 2.78],
    ["fix", 97.22, 2.78],
  ]);
  expect(elections).toEqual([]);
  expect(now).toBeNull();
});

test("a bar that ends before it starts shows nothing rather than breaking", () => {
  expect(placeRunway({ ...adair, end: "2026-11-01" })).toMatchObject({
    segments: [],
    freezes: [],
    now: null,
  });
});

test("labels never overlap; today and the election win over the parts", () => {
  const labels = placeLabels(adair);
  expect(labels.map((label) => label.text)).toEqual(["Today", "Test", "Report", "Fix", "Freeze", "May 18"]);
  expect(labels.filter((label) => label.wideOnly).map((label) => label.text)).toEqual(["Report"]);
});

test("two elections a week apart keep one label", () => {
  const labels = placeLabels({
    ...adair,
    elections: [...adair.elections, { date: "2027-05-22", label: "Runoff" }],
  });
  expect(labels.filter((label) => label.text.startsWith("May"))).toHaveLength(1);
});

test("a mark near an edge keeps its words inside the bar", () => {
  const labels = placeLabels({ ...adair, elections: [{ date: "2027-06-03", label: "Late election" }] });
  expect(labels.find((label) => label.text === "Jun 3")?.anchor).toBe("end");
  expect(labels.find((label) => label.text === "Today")?.anchor).toBe("start");
});

test("where a part begins under another label, its words end with it instead, when they fit inside", () => {
  const open = { kind: "fix", from: "2026-12-08", to: "2027-04-02", label: "Time to test and fix" } as const;
  const wordsOf = (data: RunwayData) => placeLabels(data).map(({ text, anchor }) => [text, anchor]);
  expect(wordsOf({ ...adair, segments: [open] })).toEqual([
    ["Today", "start"],
    ["Time to test and fix", "end"],
    ["Freeze", "start"],
    ["May 18", "middle"],
  ]);
  expect(wordsOf({ ...adair, segments: [{ ...open, to: "2026-12-20" }] }).flat()).not.toContain(open.label);
});
