import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { EndDaysAway } from "./end-days-away";
import type { Team } from "./outputs";
import { AddDaysAwayButton } from "./team-buttons";
import { Days } from "./teams-table";

/** Days on which the team cannot be booked; the board shows them struck out. */
export function TeamAway({ team }: { team: Team }) {
  const { id, name, away, timeZone, today } = team;
  return (
    <Panel aria-labelledby="away">
      <PanelHead
        id="away"
        title="Days away"
        count={away.length}
        actions={<AddDaysAwayButton team={{ id, name }} today={today} />}
      />
      {away.length > 0 ? (
        <PanelList>
          {away.map((days) => (
            <li key={days.id} className="flex flex-wrap items-center gap-x-6 gap-y-1">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <span className="block font-semibold">
                  <Days from={days.from} to={days.to} zone={timeZone} today={today} />
                </span>
                <span className="text-small text-muted">{days.reason}</span>
              </span>
              <EndDaysAway id={days.id} team={name} reason={days.reason} />
            </li>
          ))}
        </PanelList>
      ) : (
        <EmptyState title="No days away">
          Training, holidays, leave: enter them, and nobody books over them.
        </EmptyState>
      )}
    </Panel>
  );
}
