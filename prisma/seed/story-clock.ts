import { addDays, dateOf, today, type Day } from "@/server/kernel/calendar";

/** The story has reached a day that is still to come: it stands where it is. */
export class NotYet extends Error {}

export type StoryClock = ReturnType<typeof openClock>;

/** A clock that people of the past go by. It never runs ahead of the real one, and no two looks at it are the same. */
export function openClock() {
  const opened = Date.now();
  const lastDay = today(new Date(opened), "UTC");
  let day = lastDay;
  let looks = 0;
  return {
    now: () => {
      looks += 1;
      const told = dateOf(day).getTime() + 15 * 3_600_000 + looks * 150_000;
      return new Date(Math.min(told, opened - 90 * 60_000 + looks * 60_000));
    },
    day: () => day,
    /** A new story begins, so many days ago. */
    begin(daysAgo: number) {
      looks = 0;
      const begun = workday(addDays(lastDay, -daysAgo));
      day = begun <= lastDay ? begun : lastDay;
    },
    wait(days: number) {
      this.until(workday(addDays(day, days)));
    },
    /** Not back in time: a day that has passed is today. */
    until(next: Day) {
      if (next > lastDay) throw new NotYet(`It is not ${next} yet.`);
      if (next > day) day = next;
    },
  };
}

/** Offices work from Monday to Friday. */
function workday(day: Day): Day {
  const weekday = dateOf(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
