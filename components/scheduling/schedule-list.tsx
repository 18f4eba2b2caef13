import { Activity, CalendarCheck } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { formatRange, formatShortDay } from "@/components/ui/time-format";
import { boardLink } from "./board-link";
import type { Bar, Board } from "./outputs";
import { Spare } from "./spare";

/** What the board shows, in words: bookings by week, then the teams' days away. */
export function ScheduleList({
  board,
  view,
  className,
}: {
  board: Board;
  view?: string;
  className?: string;
}) {
  const bars = board.teams
    .flatMap((team) => team.bars)
    .filter(({ to }) => to >= board.from)
    .sort((a, b) => a.from.localeCompare(b.from));
  if (bars.length === 0) {
    return (
      <div className={className}>
        <EmptyState title="No bookings in these twenty weeks">
          Book a team for a request that waits for dates, or look at other weeks.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={className}>
      <Table caption="Bookings by week" className="bg-surface">
        <TableHead>
          <Column className="w-56 max-sm:hidden">Testing</Column>
          <Column className="max-sm:pl-4">Office</Column>
          <Column className="max-sm:hidden">Service</Column>
          <Column className="max-sm:hidden">Team</Column>
          <Column className="max-sm:hidden">Status</Column>
          <Column align="num">To spare</Column>
        </TableHead>
        {board.weeks.map((week, position) => {
          const next = board.weeks[position + 1] ?? "9999";
          const first = position === 0 ? "0000" : week;
          return (
            <WeekRows
              key={week}
              {...{ board, view, week }}
              bars={bars.filter(({ from }) => from >= first && from < next)}
            />
          );
        })}
      </Table>
    </div>
  );
}

type WeekRowsProps = { board: Board; view: string | undefined; week: string; bars: readonly Bar[] };

function WeekRows({ board, view, week, bars }: WeekRowsProps) {
  if (bars.length === 0) return null;
  const dates = ({ from, to }: Bar) => formatRange(from, to, board.timeZone, board.now);
  return (
    <TableBody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={6}
          className="border-b bg-surface-sunken px-4 py-1 text-left text-small"
        >
          Week of {formatShortDay(week, board.timeZone)}
        </th>
      </tr>
      {bars.map((bar) => (
        <Row key={bar.id} isSelected={board.selected?.booking?.id === bar.id}>
          <RowHead className="whitespace-nowrap max-sm:hidden">{dates(bar)}</RowHead>
          <Cell className="max-sm:py-2.5 max-sm:pl-4">
            <Link
              className="link font-semibold"
              href={boardLink({ from: board.from, view, booking: bar.id })}
            >
              {bar.office.name}
            </Link>
            {bar.office.stateCode && <span className="whitespace-nowrap">, {bar.office.stateCode}</span>}
            <span className="block sm:hidden">{dates(bar)}</span>
            <span className="block text-muted sm:hidden">
              {bar.serviceCode} · {bar.team} · {bar.status.label}
            </span>
          </Cell>
          <Cell className="max-sm:hidden">
            <abbr title={bar.service} className="no-underline">
              {bar.serviceCode}
            </abbr>
          </Cell>
          <Cell className="max-sm:hidden">{bar.team}</Cell>
          <Cell className="max-sm:hidden">
            <Badge tone={bar.status.tone} icon={bar.isLive ? <Activity /> : <CalendarCheck />}>
              {bar.status.label}
            </Badge>
          </Cell>
          <Cell align="num">
            <Spare days={bar.daysToSpare} />
          </Cell>
        </Row>
      ))}
    </TableBody>
  );
}
