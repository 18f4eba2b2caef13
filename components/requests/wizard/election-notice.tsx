import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Runway, RunwayLegend } from "@/components/ui/runway";
import { Time } from "@/components/ui/time";
import type { RequestDates } from "@/components/scheduling/outputs";

type ElectionNoticeProps = { dates: RequestDates; now: Date };

/** The office's next election, the days nothing is tested, and the last sensible start. */
export function ElectionNotice({ dates: { runway, timeZone }, now }: ElectionNoticeProps) {
  if (!runway?.election) return null;
  return (
    <Panel aria-labelledby="election">
      <PanelHead
        id="election"
        title={runway.election.label}
        sub={<Time value={runway.election.date} zone={timeZone} now={now} distance />}
      />
      <PanelBody>
        <Runway {...runway} caption={runway.sentence} />
        <RunwayLegend className="mt-3" />
        {runway.freezes.length > 0 && (
          <ul className="mt-3 text-small text-muted">
            {runway.freezes.map(({ from, to, label }) => (
              <li key={`${from} ${to}`}>
                Nothing is tested <Time value={from} end={to} kind="range" zone={timeZone} now={now} />:{" "}
                {label}.
              </li>
            ))}
          </ul>
        )}
      </PanelBody>
    </Panel>
  );
}
