import { Temporal } from "temporal-polyfill";

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const monday = 1;
export const tuesday = 2;
export const thursday = 4;
export const saturday = 6;

export type DateRule = (year: number) => Temporal.PlainDate;

/** For example the third Tuesday in May. */
export function nth(count: number, weekday: Weekday, month: number): DateRule {
  return (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 });
  };
}

/** The Tuesday after the nth Monday, which is never the first day of a month. */
export function tuesdayAfterMonday(count: number, month: number): DateRule {
  return (year) => nth(count, monday, month)(year).add({ days: 1 });
}

export function last(weekday: Weekday, month: number): DateRule {
  return (year) => {
    const fourth = nth(4, weekday, month)(year);
    const fifth = fourth.add({ days: 7 });
    return fifth.month === month ? fifth : fourth;
  };
}

/** The federal election day of 2 U.S.C. 7; most states use it in odd years too. */
export const novemberElectionDay: DateRule = tuesdayAfterMonday(1, 11);

export function weeksBeforeNovember(weeks: number): DateRule {
  return (year) => novemberElectionDay(year).subtract({ weeks });
}
