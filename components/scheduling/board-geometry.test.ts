import { expect, test } from "vitest";
import { monthsOf, placeDay, placeSpan } from "./board-geometry";

const window = { from: "2026-12-07", to: "2027-04-25" };

test("a two-week booking takes a tenth of twenty weeks", () => {
  expect(placeSpan(window, { from: "2026-12-21", to: "2027-01-03" })).toEqual({ left: "10%", width: "10%" });
});

test("what sticks out is cut, what lies outside is not drawn", () => {
  expect(placeSpan(window, { from: "2026-11-01", to: "2026-12-13" })).toEqual({ left: "0%", width: "5%" });
  expect(placeSpan(window, { from: "2027-05-01", to: "2027-05-02" })).toBeNull();
  expect(placeDay(window, "2026-12-06")).toBeNull();
  expect(placeDay(window, "2026-12-07")).toEqual({ left: "0%" });
});

test("weeks are gathered under the month they begin in", () => {
  expect(monthsOf(["2026-12-21", "2026-12-28", "2027-01-04"])).toEqual([
    { month: "2026-12-21", weeks: 2 },
    { month: "2027-01-04", weeks: 1 },
  ]);
});
