import { addDays, type Day } from "@/server/kernel/calendar";
import type { Span } from "./days";

export type ElectionDay = { key: string; date: Day; label: string; stateCode: string | null };
export type FreezeWindow = Span & { label: string };
export type FreezePolicy = { freezeDaysBefore: number | null; freezeDaysAfter: number | null };

/** The days a service may not touch an office: around its elections, and those it keeps free. Some services never pause. */
export function freezesFor(
  service: FreezePolicy,
  elections: readonly ElectionDay[],
  kept: readonly FreezeWindow[],
): FreezeWindow[] {
  const { freezeDaysBefore: before, freezeDaysAfter: after } = service;
  if (before === null) return [];
  const around = elections.map(({ date, label }) => ({
    from: addDays(date, -before),
    to: addDays(date, after ?? 0),
    label,
  }));
  return [...around, ...kept].sort((a, b) => a.from.localeCompare(b.from));
}
