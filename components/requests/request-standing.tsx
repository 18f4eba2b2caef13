import type { ReactNode } from "react";
import type { RequestDates } from "@/components/scheduling/outputs";
import { RequestRunway } from "@/components/scheduling/request-runway";
import { cx } from "@/components/ui/class-names";
import { Unknown } from "@/components/ui/facts";
import { Panel } from "@/components/ui/panel";
import { Stepper } from "@/components/ui/stepper";
import { Time } from "@/components/ui/time";
import { formatDistance, isoDay } from "@/components/ui/time-format";
import { statusFace } from "@/server/requests/schema";
import type { RequestView } from "./outputs";
import { stepsWithDays } from "./request-steps";

type RequestStandingProps = {
  request: RequestView;
  dates: RequestDates;
  /** The reader is the one whose signature is awaited. */
  isSigner: boolean;
  now: Date;
  children: ReactNode;
};

/** Where it stands: who has it, what happens next, by when, and below that what the reader can do. */
export function RequestStanding({ request, dates, isSigner, now, children }: RequestStandingProps) {
  const { standing, status } = request;
  const isTurn = statusFace[status].tone === "turn";
  return (
    <Panel
      id="standing"
      tabIndex={-1}
      aria-label="Where it stands"
      className={cx("mb-6 max-sm:mb-4", isTurn && "border-l-4 border-l-tone-turn-line max-sm:border-l-4!")}
    >
      <dl className="grid grid-cols-[3fr_4fr_3fr] divide-x border-b max-sm:grid-cols-1 max-sm:divide-x-0 max-sm:divide-y">
        <Answer
          term="Who has it"
          {...(isSigner ? { words: "You", more: standing.who } : { words: holderFor(request) })}
        />
        <Answer term="What happens next" words={standing.next} more={standing.then} />
        <DueAnswer request={request} now={now} />
      </dl>
      <div className="px-4 py-4">
        <Stepper steps={stepsWithDays(request, dates)} label="Stages" />
      </div>
      {request.closedAt === null && <RequestRunway runway={dates.runway} />}
      {children}
    </Panel>
  );
}

/** An office that can answer reads itself as "your office". */
function holderFor({ standing, organization, moves }: RequestView) {
  const isTheirs = moves.some(({ name }) => name === "answer" || name === "acknowledge");
  return isTheirs && standing.who === organization.name ? "Your office" : standing.who;
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
