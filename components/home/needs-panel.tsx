import { CircleCheckBig } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import type { Home } from "./outputs";

/** What waits for the reader, soonest due first, each with the one button that does it. */
export function NeedsPanel({ home }: { home: Home }) {
  const { needs } = home;
  return (
    <Panel aria-labelledby="needs">
      <PanelHead id="needs" title="Needs you" count={needs.length || undefined} />
      {needs.length === 0 ? (
        <EmptyState
          icon={<CircleCheckBig />}
          title="Nothing waits for you"
          action={<NextPlace home={home} />}
        >
          When somebody needs your answer, your signature or your decision, it stands here.
        </EmptyState>
      ) : (
        <>
          <PanelList className="@container">
            {needs.slice(0, mostInSight).map((need, position) => (
              <NeedRow key={need.key} need={need} isFirst={position === 0} home={home} />
            ))}
          </PanelList>
          {needs.length > mostInSight && <LaterNeeds needs={needs.slice(mostInSight)} home={home} />}
        </>
      )}
    </Panel>
  );
}

const mostInSight = 8;

/** What is due later folds to one line, so that the rest of the page stays near. */
function LaterNeeds({ needs, home }: { needs: Home["needs"]; home: Home }) {
  return (
    <details className="group border-t">
      <summary className="link min-h-11 px-4 py-2.5 -outline-offset-2">
        <span className="group-open:hidden">Show {needs.length} more, due later</span>
        <span className="not-group-open:hidden">Show fewer</span>
      </summary>
      <PanelList className="@container border-t">
        {needs.map((need) => (
          <NeedRow key={need.key} need={need} isFirst={false} home={home} />
        ))}
      </PanelList>
    </details>
  );
}

type NeedRowProps = { need: Home["needs"][number]; isFirst: boolean; home: Home };

function NeedRow({ need, isFirst, home: { now, timeZone } }: NeedRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_7rem_8.5rem] items-center gap-x-4 gap-y-2 max-sm:grid-cols-[minmax(0,1fr)_auto] @max-[26rem]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 max-sm:col-span-2 @max-[26rem]:col-span-2">
        <h3 className="text-prose font-bold">{need.title}</h3>
        <p>{need.text}</p>
        <p className="text-small text-muted">
          {need.about} <Reference>{need.ref}</Reference>
        </p>
      </div>
      <p className="text-prose">
        {need.isLate && <span className="block text-small font-bold text-danger">Late, was due</span>}
        {need.dueOn && <Time value={need.dueOn} zone={timeZone} now={now} distance className="font-bold" />}
      </p>
      <LinkButton
        href={need.href}
        variant={isFirst ? "primary" : "secondary"}
        className="justify-center"
        aria-label={`${need.button}: ${need.title}, ${need.ref}`}
      >
        {need.button}
      </LinkButton>
    </li>
  );
}

/** Where this reader's work is when nothing is waiting. */
function NextPlace({ home: { can } }: { home: Home }) {
  if (can.ask) return <LinkButton href="/requests/new">Ask for help</LinkButton>;
  if (can.engagement) return <LinkButton href="/engagement">Open the national picture</LinkButton>;
  if (can.log) return <LinkButton href="/admin/log">Open the log</LinkButton>;
  if (can.queue) return <LinkButton href="/requests">Open the queue</LinkButton>;
  return <LinkButton href="/documents">Open documents</LinkButton>;
}
