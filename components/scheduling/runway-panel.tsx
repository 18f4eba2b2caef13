import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Runway, RunwayLegend } from "@/components/ui/runway";
import type { RequestDates } from "./outputs";
import { Spare } from "./spare";

/** The way from today to the election, and what the dates leave for fixing. */
export function RunwayPanel({ runway }: { runway: RequestDates["runway"] }) {
  if (!runway) return null;
  return (
    <Panel aria-labelledby="runway">
      <PanelHead
        id="runway"
        title="Runway"
        actions={
          <span>
            <Spare days={runway.daysToSpare} />
            {runway.daysToSpare !== null && " to spare"}
          </span>
        }
      />
      <PanelBody>
        <Runway {...runway} caption={runway.sentence} />
        <RunwayLegend className="mt-3" />
      </PanelBody>
    </Panel>
  );
}
