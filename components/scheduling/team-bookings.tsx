import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import type { Team } from "./outputs";
import { Days } from "./teams-table";

/** What lies ahead, each leading to its place on the board. */
export function TeamBookings({ team }: { team: Team }) {
  const { bookings, timeZone, today } = team;
  return (
    <Panel aria-labelledby="bookings">
      <PanelHead id="bookings" title="Booked" count={bookings.length} />
      {bookings.length > 0 ? (
        <PanelList>
          {bookings.map(({ id, from, to, office, requestRef }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1">
              <span>
                <Link className="link font-semibold" href={`/schedule?booking=${id}&from=${from}`}>
                  {office}
                </Link>{" "}
                <Reference>{requestRef}</Reference>
              </span>
              <span>
                <Days from={from} to={to} zone={timeZone} today={today} />
              </span>
            </li>
          ))}
        </PanelList>
      ) : (
        <EmptyState title="Nothing is booked">
          Requests that wait for dates stand beside the board.
        </EmptyState>
      )}
    </Panel>
  );
}
