import { EventIcon } from "@/components/events/event-icon";
import { FoldPanel } from "@/components/ui/fold-panel";
import { PanelBody } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { Timeline, TimelineEntry } from "@/components/ui/timeline";
import type { RequestView } from "./outputs";

export function RequestTimeline({ request, now }: { request: RequestView; now: Date }) {
  const { timeline, isTimelineCut, organization } = request;
  const zone = organization.timeZone;
  const [latest] = timeline;
  return (
    <FoldPanel
      id="timeline"
      title="Timeline"
      summary={
        latest && (
          <>
            Last on <Time value={latest.at} zone={zone} now={now} />
          </>
        )
      }
    >
      <Timeline>
        {timeline.map(({ id, at, type, text }) => (
          <TimelineEntry
            key={id}
            icon={<EventIcon type={type} />}
            time={<Time value={at} kind="datetime" zone={zone} now={now} />}
          >
            {text}
          </TimelineEntry>
        ))}
      </Timeline>
      {isTimelineCut && (
        <PanelBody className="border-t text-small text-muted">
          These are the latest {timeline.length} entries. Earlier ones stay in the log.
        </PanelBody>
      )}
    </FoldPanel>
  );
}
