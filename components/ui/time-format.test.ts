import { expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  formatDateTime,
  formatDay,
  formatDistance,
  formatMonth,
  formatRange,
  formatShortDay,
  formatShortRange,
  formatTime,
  isoDay,
  zoneInWords,
  zoneName,
} from "./time-format";

const central = "America/Chicago";
const eastern = "America/New_York";
const now = "2026-12-08T16:42:00Z";

test("a day names its weekday, and its year only when it is not this one", () => {
  expect(formatDay("2026-12-18", central, now)).toBe("Fri, Dec 18");
  expect(formatDay("2027-02-01", central, now)).toBe("Mon, Feb 1, 2027");
  expect(formatDay("2026-12-18", central)).toBe("Fri, Dec 18, 2026");
});

test("a calendar day is the same day in every zone", () => {
  for (const zone of ["Pacific/Pago_Pago", "Pacific/Guam", "UTC", central]) {
    expect(formatDay("2026-12-18", zone, "2026-12-08")).toBe("Fri, Dec 18");
  }
});

test("an instant falls on the reader's own day", () => {
  const lateEvening = "2026-12-09T04:30:00Z";
  expect(formatDateTime(lateEvening, eastern, now)).toBe("Tue, Dec 8, 11:30 PM ET");
  expect(formatDateTime(lateEvening, "Pacific/Guam", now)).toBe("Wed, Dec 9, 2:30 PM ChST");
  expect(isoDay(lateEvening, eastern)).toBe("2026-12-08");
});

test("the year turns at midnight in the office's zone, not in UTC", () => {
  expect(formatDay("2027-01-01T03:00:00Z", central, now)).toBe("Thu, Dec 31");
});

test("a time carries its zone, the same in winter and summer", () => {
  expect(formatTime("2026-12-08T16:00:00Z", central)).toBe("10:00 AM CT");
  expect(formatTime("2026-07-08T15:00:00Z", central)).toBe("10:00 AM CT");
  expect(formatTime("2026-12-08T05:00:00Z", eastern)).toBe("12:00 AM ET");
  expect(formatTime("2026-12-08T17:00:00Z", eastern)).toBe("12:00 PM ET");
});

test.each([
  ["America/Denver", "MT"],
  ["America/Phoenix", "MST"],
  ["America/Los_Angeles", "PT"],
  ["America/Anchorage", "AKT"],
  ["Pacific/Honolulu", "HST"],
  ["America/Puerto_Rico", "AST"],
  ["Pacific/Guam", "ChST"],
  ["Pacific/Saipan", "ChST"],
  ["Pacific/Pago_Pago", "SST"],
  ["America/Indiana/Tell_City", "CT"],
  ["UTC", "UTC"],
])("%s is called %s", (zone, name) => {
  expect(zoneName(now, zone)).toBe(name);
});

test.each([
  ["America/New_York", "Eastern Time (New York)"],
  ["America/Indiana/Tell_City", "Central Time (Tell City)"],
  ["Pacific/Guam", "Chamorro Standard Time (Guam)"],
  ["UTC", "UTC"],
])("%s reads as %s", (zone, words) => {
  expect(zoneInWords(zone)).toBe(words);
});

test("a range says the year once, at the end", () => {
  expect(formatRange("2027-02-01", "2027-02-12", central, now)).toBe("Mon, Feb 1 – Fri, Feb 12, 2027");
  expect(formatRange("2026-12-14", "2026-12-18", central, now)).toBe("Mon, Dec 14 – Fri, Dec 18");
  expect(formatRange("2026-12-28", "2027-01-08", central, now)).toBe("Mon, Dec 28, 2026 – Fri, Jan 8, 2027");
  expect(formatRange("2026-12-18", "2026-12-18", central, now)).toBe("Fri, Dec 18");
});

test("short days and ranges for steps and scales", () => {
  expect(formatShortDay("2026-11-24", central)).toBe("Nov 24");
  expect(formatShortRange("2027-02-01", "2027-02-12", central)).toBe("Feb 1–12");
  expect(formatShortRange("2027-01-25", "2027-02-05", central)).toBe("Jan 25 – Feb 5");
  expect(formatShortRange("2027-01-25", "2027-01-25", central)).toBe("Jan 25");
  expect(formatMonth("2027-02-01", central)).toBe("February 2027");
});

test("distance counts calendar days and stops at 200", () => {
  expect(formatDistance("2026-12-18", central, now)).toBe("in 10 days");
  expect(formatDistance("2026-12-09", central, now)).toBe("in 1 day");
  expect(formatDistance("2026-12-08", central, now)).toBe("today");
  expect(formatDistance("2026-12-05", central, now)).toBe("3 days ago");
  expect(formatDistance("2027-06-26", central, now)).toBe("in 200 days");
  expect(formatDistance("2027-06-27", central, now)).toBeNull();
});

test("days are counted across both clock changes", () => {
  expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
  expect(daysBetween("2026-11-02", "2026-10-31")).toBe(-2);
  expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
});
