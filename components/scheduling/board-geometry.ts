import type { CSSProperties } from "react";
import { addDays, daysBetween } from "@/components/ui/time-format";

type Span = { from: string; to: string };

/** Where days stand in the window, in percent of its width; null when all of them lie outside. */
export function placeSpan(window: Span, { from, to }: Span): CSSProperties | null {
  const total = daysBetween(window.from, window.to) + 1;
  const first = Math.max(0, daysBetween(window.from, from));
  const last = Math.min(total, daysBetween(window.from, addDays(to, 1)));
  return last > first ? { left: percent(first, total), width: percent(last - first, total) } : null;
}

export function placeDay(window: Span, day: string): CSSProperties | null {
  const total = daysBetween(window.from, window.to) + 1;
  const offset = daysBetween(window.from, day);
  return offset < 0 || offset >= total ? null : { left: percent(offset, total) };
}

/** Months of the window with the number of weeks that begin in each. */
export function monthsOf(weeks: readonly string[]): { month: string; weeks: number }[] {
  const months: { month: string; weeks: number }[] = [];
  for (const week of weeks) {
    const last = months.at(-1);
    if (last && last.month.slice(0, 7) === week.slice(0, 7)) last.weeks += 1;
    else months.push({ month: week, weeks: 1 });
  }
  return months;
}

const percent = (days: number, total: number) => `${Math.round((days / total) * 10_000) / 100}%`;
