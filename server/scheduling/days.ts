import { addDays, dateOf, dayWords, type Day } from "@/server/kernel/calendar";

export type Span = { from: Day; to: Day };

export const overlaps = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to;
export const later = (a: Day, b: Day) => (a > b ? a : b);
export const earlier = (a: Day, b: Day) => (a < b ? a : b);

/** 1 is Monday, 7 is Sunday. */
const weekday = (day: Day) => dateOf(day).getUTCDay() || 7;
export const mondayOf = (day: Day) => addDays(day, 1 - weekday(day));
export const mondayFrom = (day: Day) => (weekday(day) === 1 ? day : addDays(mondayOf(day), 7));

/** The last working day of a span of calendar days. */
export function lastWorkday(start: Day, days: number): Day {
  const end = addDays(start, Math.max(1, days) - 1);
  const back = Math.max(0, weekday(end) - 5);
  return later(start, addDays(end, -back));
}

export function spanWords({ from, to }: Span): string {
  if (from === to) return dayWords(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? dayWords(from).slice(0, -6) : dayWords(from)} to ${dayWords(to)}`;
}

export const countDays = (days: number) => `${days} ${days === 1 ? "day" : "days"}`;
