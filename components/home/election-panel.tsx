import Link from "next/link";
import { Spare } from "@/components/scheduling/spare";
import { Panel } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Runway } from "@/components/ui/runway";
import { Time } from "@/components/ui/time";
import type { Home } from "./outputs";

/** The office's next election, and the way there for the request that matters most now. */
export function ElectionPanel({ home: { election, runway, today, timeZone } }: { home: Home }) {
  if (!election) return null;
  return (
    <Panel
      aria-label="Your next election"
      className="grid grid-cols-[15rem_minmax(0,1fr)] gap-x-10 gap-y-3 p-4 max-sm:grid-cols-[minmax(0,1fr)]"
    >
      <div>
        <p className="text-small text-muted">Your next election</p>
        <p className="text-lead font-bold">{election.label}</p>
        <p className="text-prose">
          <Time value={election.date} zone={timeZone} now={today} distance />
        </p>
      </div>
      {runway ? (
        <Runway
          {...runway}
          caption={
            <>
              <Link className="link" href={`/requests/${runway.requestId}`}>
                {runway.about}
              </Link>{" "}
              <Reference>{runway.requestRef}</Reference>
            </>
          }
          aside={
            runway.latestStart && (
              <>
                Last start <Time value={runway.latestStart} zone={timeZone} now={today} /> ·{" "}
                <b className="text-default">
                  <Spare days={runway.daysToSpare} /> to spare
                </b>
              </>
            )
          }
        />
      ) : (
        <p className="max-w-prose self-center text-muted">
          Once you ask for help, the way to this day stands here: paper, test, report, and the days left to
          fix what was found.
        </p>
      )}
    </Panel>
  );
}
