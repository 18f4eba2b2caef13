import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { AskBy } from "./outputs";

type AskByDayProps = {
  service: { code: string; freezeDaysBefore: number | null };
  askBy: AskBy;
  state: { name: string } | undefined;
  today: string;
  /** What that day is good for, where there is room to say it. */
  children?: ReactNode;
};

/** "Kentucky, ask by Fri, Jan 22". Nothing where neither a state nor the service says. */
export function AskByDay({ service, askBy, state, today, children }: AskByDayProps) {
  if (service.freezeDaysBefore === null)
    return (
      <p>
        Ask <b>any day</b>: elections do not pause it
      </p>
    );
  const entry = askBy.services.find(({ code }) => code === service.code);
  if (!state || !entry || !askBy.election) return null;
  if (entry.isPast)
    return (
      <p>
        {state.name}: the day to ask before the {askBy.election.label} was{" "}
        <Time value={entry.askBy} zone="UTC" now={today} />. You can still ask.
      </p>
    );
  return (
    <p>
      {state.name}, ask by <Time value={entry.askBy} zone="UTC" now={today} className="font-bold" />
      {children}
    </p>
  );
}
