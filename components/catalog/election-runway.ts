import type { RunwayData } from "@/components/ui/runway-geometry";
import { addDays } from "@/components/ui/time-format";

type Pausing = { freezeDaysBefore: number | null; freezeDaysAfter: number | null };

/** From today to a state's next election, with the longest freeze any service keeps. */
export function electionRunway(
  election: { date: string; label: string },
  services: readonly Pausing[],
  today: string,
): RunwayData {
  const before = Math.max(0, ...services.map(({ freezeDaysBefore }) => freezeDaysBefore ?? 0));
  const after = Math.max(0, ...services.map(({ freezeDaysAfter }) => freezeDaysAfter ?? 0));
  const freezeFrom = addDays(election.date, -before);
  const open = {
    kind: "fix",
    from: today,
    to: addDays(freezeFrom, -1),
    label: "Time to test and fix",
  } as const;
  return {
    start: today,
    end: addDays(election.date, 14),
    now: today,
    segments: open.to >= today ? [open] : [],
    freezes: [
      { from: freezeFrom > today ? freezeFrom : today, to: addDays(election.date, after), label: "Freeze" },
    ],
    elections: [{ date: election.date, label: election.label }],
  };
}
