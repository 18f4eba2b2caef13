import { expect, test } from "vitest";
import { needs } from "./needs";
import type { ServiceEntry, ServicePhase } from "./service-entry";
import { serviceCatalog } from "./services";
import { hostedBy, reasons, systems } from "./systems";

const codes = serviceCatalog.map((service) => service.code);

test("there are at least 22 services, each with its own code and name", () => {
  expect(serviceCatalog.length).toBeGreaterThanOrEqual(22);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(serviceCatalog.map((service) => service.name)).size).toBe(codes.length);
});

test("every need has an answer", () => {
  for (const { key } of needs) {
    const fitting = serviceCatalog.filter(
      (service) => service.needs.includes(key) && service.availability !== "paused",
    );
    expect(fitting.length, key).toBeGreaterThanOrEqual(2);
  }
});

test("nobody is left without another way: alternatives exist, are others, and are not all paused", () => {
  for (const { code, alternatives } of serviceCatalog) {
    expect(alternatives.filter((other) => !codes.includes(other) || other === code)).toEqual([]);
    const open = serviceCatalog.filter((other) => alternatives.includes(other.code) && isOpen(other));
    expect(open.length, code).toBeGreaterThanOrEqual(1);
  }
});

test.each(serviceCatalog.map((service) => [service.code, service] as const))(
  "%s reads well",
  (_, service) => {
    expect(service.summary.length).toBeGreaterThan(40);
    expect(service.summary.length).toBeLessThanOrEqual(160);
    const sentences = service.description.split(/(?<=[.?!]) /);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    expect(service.name.length).toBeLessThanOrEqual(40);
    expect(service.availabilityNote).toMatch(/\.$/);
    expect(service.availabilityNote.length).toBeLessThanOrEqual(120);
    expect(service.deliverable).toMatch(/\.$/);
  },
);

test.each(serviceCatalog.map((service) => [service.code, service] as const))(
  "%s is consistent",
  (_, service) => {
    expect(service.needs.length).toBeGreaterThanOrEqual(1);
    expect(service.paperwork.length).toBeGreaterThanOrEqual(1);
    if (service.paperwork.includes("none")) expect(service.paperwork).toEqual(["none"]);
    expect(daysOf(service, "preparation")).toBeLessThanOrEqual(service.leadTimeDays);
    expect(daysOf(service, "testing")).toBeGreaterThanOrEqual(1);
    expect(service.freezeDaysBefore === null).toBe(service.freezeDaysAfter === null);
    expect(service.counselCheck).toBe(["isac", "university", "commercial"].includes(service.providerKind));
  },
);

test("whoever signs rules of engagement signs a scope", () => {
  for (const { paperwork, needsScope } of serviceCatalog) {
    if (paperwork.includes("rules_of_engagement")) expect(needsScope).toBe(true);
  }
});

test("a risk and vulnerability assessment books a week outside and a week on site, and keeps clear of elections", () => {
  const service = serviceCatalog.find(({ code }) => code === "RVA");
  expect(
    service?.phases.filter(({ kind }) => kind === "testing").map(({ days, onSite }) => [days, onSite]),
  ).toEqual([
    [7, false],
    [7, true],
  ]);
  expect(service).toMatchObject({ freezeDaysBefore: 60, freezeDaysAfter: 30, crew: 5, needsScope: true });
});

test("choices have their own keys and labels", () => {
  for (const choices of [needs, systems, reasons, hostedBy]) {
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  }
});

function isOpen(service: ServiceEntry): boolean {
  return service.availability === "available" || service.availability === "limited";
}

function daysOf(service: ServiceEntry, kind: ServicePhase["kind"]): number {
  return service.phases.filter((phase) => phase.kind === kind).reduce((sum, { days }) => sum + days, 0);
}
