import { EventIcon } from "@/components/events/event-icon";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { Timeline, TimelineEntry } from "@/components/ui/timeline";
import type { RequestView } from "./outputs";

export function RequestTimeline({ request, now }: { request: RequestView; now: Date }) {
  const { timeline, organization } = request;
  return (
    <Panel aria-labelledby="timeline">
      <PanelHead id="timeline" title="Timeline" />
      <Timeline>
        {timeline.map(({ id, at, type, text }) => (
          <TimelineEntry
            key={id}
            icon={<EventIcon type={type} />}
            time={<Time value={at} kind="datetime" zone={organization.timeZone} now={now} />}
          >
            {text}
          </TimelineEntry>
        ))}
      </Timeline>
    </Panel>
  );
}
