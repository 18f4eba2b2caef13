/** Calendar days are `date` columns, which Prisma reads as UTC midnights, and ISO strings everywhere else. */
export type Day = string;

export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The calendar day it is at an instant in a zone. */
export function today(now: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}

/** Skips Saturdays and Sundays; public holidays are not known here. */
export function addBusinessDays(day: Day, days: number): Day {
  let result = day;
  for (let left = days; left > 0;) {
    result = addDays(result, 1);
    const weekday = dateOf(result).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return result;
}

/** "Mar 5, 2027": sentences are written here, so they cannot ask a browser's formatter. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split("-");
  return `${months[Number(month) - 1] ?? ""} ${Number(date)}, ${year ?? ""}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
