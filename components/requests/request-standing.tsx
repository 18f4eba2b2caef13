import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Unknown } from "@/components/ui/facts";
import { Panel } from "@/components/ui/panel";
import { Stepper } from "@/components/ui/stepper";
import { Time } from "@/components/ui/time";
import { formatDistance, isoDay } from "@/components/ui/time-format";
import { statusFace } from "@/server/requests/schema";
import type { RequestView } from "./outputs";

type RequestStandingProps = { request: RequestView; now: Date; children: ReactNode };

/** Where it stands: who has it, what happens next, by when, and below that what the reader can do. */
export function RequestStanding({ request, now, children }: RequestStandingProps) {
  const { standing, steps, status } = request;
  const isTurn = statusFace[status].tone === "turn";
  return (
    <Panel aria-label="Where it stands" className={cx(isTurn && "border-l-4 border-l-tone-turn-line")}>
      <dl className="grid grid-cols-[3fr_4fr_3fr] divide-x border-b max-sm:grid-cols-1 max-sm:divide-x-0 max-sm:divide-y">
        <Answer term="Who has it" words={standing.who} />
        <Answer term="What happens next" words={standing.next} more={standing.then} />
        <DueAnswer request={request} now={now} />
      </dl>
      <div className="px-4 py-4">
        <Stepper steps={steps} label="Stages" />
      </div>
      {children}
    </Panel>
  );
}

function DueAnswer({ request, now }: { request: RequestView; now: Date }) {
  const { standing, organization } = request;
  if (standing.by === null) return <Answer term="By when" words={<Unknown label="No date set" />} />;
  const zone = organization.timeZone;
  const isLate = standing.by < isoDay(now, zone);
  const away = formatDistance(standing.by, zone, now);
  return (
    <Answer
      term="By when"
      words={<Time value={standing.by} zone={zone} now={now} />}
      more={isLate ? <b className="text-danger">Late: this was due {away}</b> : away}
    />
  );
}

function Answer({ term, words, more }: { term: string; words: ReactNode; more?: ReactNode }) {
  return (
    <div className="px-4 py-3.5">
      <dt className="text-small text-muted">{term}</dt>
      <dd className="mt-0.5">
        <span className="block text-lead font-bold">{words}</span>
        {more && <span className="block text-muted">{more}</span>}
      </dd>
    </div>
  );
}
