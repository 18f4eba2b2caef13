import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { addDays, dateOf, type Day } from "@/server/kernel/calendar";

export type CalendarEntry = {
  id: string;
  ref: string;
  requestId: string;
  startsOn: Day;
  endsOn: Day;
  sequence: number;
  isCanceled: boolean;
};

/** Whole days, which no zone can shift. Calendars leave Ballast's walls, so it names nobody: the link does the rest. */
export function calendarFile(entry: CalendarEntry, origin: string, now: Date): string {
  const calendar = ical({
    prodId: { company: "Ballast", product: "Schedule", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${entry.id}@ballast`,
    sequence: entry.sequence,
    stamp: now,
    allDay: true,
    start: dateOf(entry.startsOn),
    // The end of an all-day event is the first day after it (RFC 5545, 3.6.1).
    end: dateOf(addDays(entry.endsOn, 1)),
    summary: `Ballast engagement ${entry.ref}`,
    url: `${origin}/requests/${entry.requestId}`,
    description: `${origin}/requests/${entry.requestId}`,
    status: entry.isCanceled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
