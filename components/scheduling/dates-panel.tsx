import { CalendarPlus } from "lucide-react";
import { Fact, Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { zoneName } from "@/components/ui/time-format";
import { DatesButton } from "./dates-button";
import type { RequestDates } from "./outputs";

type DatesPanelProps = { dates: RequestDates; office: string; now: Date };

/** A request's booked days, in the office's own days for everybody who reads it. */
export function DatesPanel({ dates, office, now }: DatesPanelProps) {
  const { booking, timeZone, can, requestId } = dates;
  if (!booking && !can.book) return null;
  return (
    <Panel aria-labelledby="dates">
      <PanelHead id="dates" title="Dates" />
      <PanelBody>
        {booking ? (
          <Facts>
            <Fact term="Testing">
              <b>
                <Time value={booking.startsOn} end={booking.endsOn} kind="range" zone={timeZone} now={now} />
              </b>
              <span className="block text-small text-muted">
                Whole days where the office is ({zoneName(now, timeZone)})
              </span>
            </Fact>
            <Fact term="Team">{booking.team.name}</Fact>
            <Fact term="Booking">
              <Reference>{booking.ref}</Reference>
            </Fact>
          </Facts>
        ) : (
          <p className="text-muted">No team is booked yet.</p>
        )}
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          {booking && (
            <LinkButton
              href={`/api/calendar/${booking.id}`}
              prefetch={false}
              icon={<CalendarPlus />}
              download
            >
              Add to my calendar
            </LinkButton>
          )}
          {can.book && <DatesButton requestId={requestId} office={office} />}
          {booking && can.change && (
            <>
              <DatesButton
                key={booking.sequence}
                requestId={requestId}
                office={office}
                booking={{ ...booking, teamId: booking.team.id }}
              />
              <LinkButton href={`/schedule?booking=${booking.id}`}>Show on the board</LinkButton>
            </>
          )}
        </div>
      </PanelBody>
    </Panel>
  );
}
