import type { Context } from "@/server/access";
import { dayWords, today } from "@/server/kernel/calendar";
import { conflict } from "@/server/kernel/errors";
import type { RequestFacts } from "./facts";
import type { RequestMove } from "./workflow";

/**
 * The first booked day while it is still ahead, where the office is. Of a scheduled request it is the day the next
 * step is due.
 */
export function firstDayAhead({ now }: Pick<Context, "now">, request: RequestFacts): string | null {
  const { status, dueOn, organization } = request;
  return status === "scheduled" && dueOn !== null && dueOn > today(now, organization.timeZone) ? dueOn : null;
}

/** The office agreed to the booked days and no others. The database holds the same rule. */
export function refuseTooEarly(ctx: Context, move: RequestMove, request: RequestFacts) {
  const day = move === "start" ? firstDayAhead(ctx, request) : null;
  if (day === null) return;
  throw conflict(
    `Testing begins on ${dayWords(day)}, the first booked day, and not before: that is what the office agreed to. If it has to be sooner, ask the service desk to move the dates.`,
  );
}
