import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarFile } from "./calendar-file";

const entry = {
  id: "3f0c2b1e-7a53-4a0e-9a4e-0c1d2e3f4a5b",
  ref: "EN-7K3M-Q2",
  requestId: "9b0c2b1e-7a53-4a0e-9a4e-0c1d2e3f4a5b",
  startsOn: "2027-03-08",
  endsOn: "2027-03-19",
  sequence: 2,
  isCanceled: false,
};

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("No event in the file.");
  return { component, event: new ICAL.Event(component) };
};

test("a calendar library reads whole days that no zone shifts, across the clock change", () => {
  const text = calendarFile(entry, "https://ballast.example", new Date("2026-11-23T15:00:00Z"));
  const { event, component } = read(text);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe("2027-03-08");
  expect(event.endDate.toString()).toBe("2027-03-20");
  expect(event.uid).toBe(`${entry.id}@ballast`);
  expect(event.sequence).toBe(2);
  expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(String(component.getFirstPropertyValue("url"))).toBe(
    `https://ballast.example/requests/${entry.requestId}`,
  );
});

test("it says the reference and nothing about the office, the service or the team", () => {
  const text = calendarFile(entry, "https://ballast.example", new Date("2026-11-23T15:00:00Z"));
  expect(read(text).event.summary).toBe("Ballast engagement EN-7K3M-Q2");
  expect(text).not.toMatch(/Franklin|Ohio|assessment|Team/i);
});

test("released days are taken out of the calendar by the same file", () => {
  const text = calendarFile(
    { ...entry, isCanceled: true },
    "https://ballast.example",
    new Date("2026-11-23T15:00:00Z"),
  );
  expect(read(text).component.getFirstPropertyValue("status")).toBe("CANCELLED");
});
