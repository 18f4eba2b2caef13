import type { RequestDates } from "@/components/scheduling/outputs";
import type { Step } from "@/components/ui/stepper";
import { formatShortDay, formatShortRange } from "@/components/ui/time-format";
import type { RequestView } from "./outputs";

/** The stages, each with the day it happened or is due, in the office's own days. */
export function stepsWithDays(request: RequestView, { booking, runway }: RequestDates): Step[] {
  const { organization, standing, submittedAt, deliveredAt, closedAt } = request;
  const zone = organization.timeZone;
  const day = (value: Date | string) => formatShortDay(value, zone);
  const known: Record<string, string | null> = {
    Asked: submittedAt && day(submittedAt),
    Tested: booking && formatShortRange(booking.startsOn, booking.endsOn, zone),
    Report: deliveredAt ? day(deliveredAt) : booking && runway && `by ${day(runway.reportOn)}`,
    Closed: closedAt && day(closedAt),
  };
  return request.steps.map(({ label, state }) => {
    // What is due once the report is there is the answer to it.
    const isDue = state === "now" && !(label === "Report" && deliveredAt);
    const due = isDue && standing.by !== null ? `by ${day(standing.by)}` : null;
    return { label, state, sub: due ?? known[label] ?? undefined };
  });
}
