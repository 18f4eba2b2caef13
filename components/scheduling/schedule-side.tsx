import { CalendarCheck } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Fact, Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { Reference } from "@/components/ui/reference";
import { Runway } from "@/components/ui/runway";
import { Time } from "@/components/ui/time";
import { boardLink } from "./board-link";
import { DatesButton } from "./dates-button";
import type { Board, Selected } from "./outputs";
import { ReleaseButton } from "./release-button";
import { Spare } from "./spare";

type ScheduleSideProps = { board: Board; view: string | undefined; isMoveOpen: boolean };

/** What is selected on the board, then what still waits for dates. */
export function ScheduleSide({ board, view, isMoveOpen }: ScheduleSideProps) {
  return (
    <aside
      className="border-l bg-surface max-side:border-t max-side:border-l-0 max-sm:order-1 max-sm:border-t-0 max-sm:border-b side:col-start-2 side:row-span-2 side:row-start-1"
      aria-label="Selected and waiting"
    >
      {board.selected && <SelectedPanel selected={board.selected} board={board} isMoveOpen={isMoveOpen} />}
      {board.can.plan && <WaitingPanel board={board} view={view} />}
    </aside>
  );
}

type SelectedPanelProps = { selected: Selected; board: Board; isMoveOpen: boolean };

function SelectedPanel({ selected, board, isMoveOpen }: SelectedPanelProps) {
  const { request, booking, runway } = selected;
  return (
    <section aria-labelledby="selected" className="border-b border-l-4 border-l-tone-moving-line p-4">
      <Reference>{request.ref}</Reference>
      <h2 id="selected">
        {request.office}
        {request.stateCode && `, ${request.stateCode}`}
      </h2>
      <Badge tone={request.status.tone} icon={<CalendarCheck />} className="mt-1.5">
        {request.status.label}
      </Badge>
      <Facts className="mt-3">
        <Fact term="Service">{request.service}</Fact>
        <Fact term="Booking">
          {booking ? (
            <>
              <Time
                value={booking.startsOn}
                end={booking.endsOn}
                kind="range"
                zone={request.timeZone}
                now={board.now}
              />
              , {booking.team.name}
            </>
          ) : (
            "None yet"
          )}
        </Fact>
        <Fact term="Latest start">
          {runway?.latestStart ? (
            <>
              <Time value={runway.latestStart} zone={request.timeZone} now={board.now} /> ·{" "}
              <Spare days={runway.daysToSpare} /> to spare
            </>
          ) : (
            "Any day"
          )}
        </Fact>
        {runway?.freezes
          .filter(({ to }) => to >= board.today)
          .slice(0, 2)
          .map((freeze) => (
            <Fact key={freeze.from} term="Freeze">
              {capitalized(freeze.label)}:{" "}
              <Time value={freeze.from} end={freeze.to} kind="range" zone={request.timeZone} />
            </Fact>
          ))}
      </Facts>
      {runway && <Runway {...runway} size="row" className="mt-3" />}
      {runway && <p className="mt-2 text-small text-muted">{runway.sentence}</p>}
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        {board.can.plan && booking && request.isScheduled && (
          <>
            <DatesButton
              key={`${booking.id} ${booking.sequence} ${String(isMoveOpen)}`}
              requestId={request.id}
              office={request.office}
              booking={{ ...booking, teamId: booking.team.id }}
              isOpenAtFirst={isMoveOpen}
              isSmall
            />
            <ReleaseButton booking={booking} office={request.office} />
          </>
        )}
        {board.can.plan && request.isWaiting && (
          <DatesButton requestId={request.id} office={request.office} isSmall />
        )}
        <LinkButton size="small" href={`/requests/${request.id}`}>
          Open request
        </LinkButton>
      </div>
    </section>
  );
}

function WaitingPanel({ board, view }: { board: Board; view: string | undefined }) {
  const { waiting } = board;
  return (
    <section aria-labelledby="waiting" className="p-4">
      <h2 id="waiting">Waiting for dates</h2>
      <p className="text-small text-muted">
        {waiting.length === 0
          ? "Nobody waits. Requests appear here once they are signed, or accepted where no signature is needed."
          : `${waiting.length} ${waiting.length === 1 ? "request" : "requests"}, soonest trouble first`}
      </p>
      <ul className="mt-1 divide-y">
        {waiting.map((request) => (
          <li key={request.id} className="flex items-start justify-between gap-2 py-2.5">
            <div className="min-w-0">
              <Link
                className="link font-semibold"
                href={boardLink({ from: board.from, view, request: request.id })}
              >
                {request.office.name}
                {request.office.stateCode && `, ${request.office.stateCode}`}
              </Link>{" "}
              <abbr title={request.service} className="no-underline">
                · {request.serviceCode}
              </abbr>
              <p className="text-small text-muted">
                <Spare days={request.daysToSpare} />
                {request.daysToSpare !== null && " to spare"}
              </p>
            </div>
            <DatesButton requestId={request.id} office={request.office.name} isSmall />
          </li>
        ))}
      </ul>
    </section>
  );
}

const capitalized = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);
