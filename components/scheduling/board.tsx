import { cx } from "@/components/ui/class-names";
import { daysBetween } from "@/components/ui/time-format";
import { BoardBar } from "./board-bar";
import { BoardCalendarRows } from "./board-calendar-rows";
import { placeDay, placeSpan } from "./board-geometry";
import { BoardKeys } from "./board-keys";
import { BoardLegend } from "./board-legend";
import { BoardRow } from "./board-row";
import type { Board as BoardData, BoardTeam } from "./outputs";

/** Teams by week. The list holds the same for phones, prints and whoever prefers words. */
export function Board({ board, className }: { board: BoardData; className?: string }) {
  return (
    <div className={className}>
      <BoardKeys listHref={`/schedule?view=list&from=${board.from}`}>
        <div
          role="region"
          aria-label="Board: teams by week"
          tabIndex={0}
          className="overflow-x-auto bg-surface"
        >
          <div className="relative min-w-[57rem]">
            <BoardLines board={board} />
            <BoardCalendarRows board={board} />
            <div className="relative">
              <SelectedLines board={board} />
              {board.teams.map((team) => (
                <TeamRow key={team.id} board={board} team={team} />
              ))}
            </div>
            <LoadRow board={board} />
          </div>
        </div>
      </BoardKeys>
      <BoardLegend />
    </div>
  );
}

/** Lines run behind the bars, over all rows. */
function BoardLines({ board }: { board: BoardData }) {
  const now = placeDay(board, board.today);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 left-[10.5rem]">
      {board.elections.map(({ date }) => (
        <i
          key={date}
          className="absolute top-12 bottom-0 w-px bg-election"
          style={placeDay(board, date) ?? undefined}
        />
      ))}
      {now && <i className="absolute top-12 bottom-0 w-0.5 bg-default" style={now} />}
    </div>
  );
}

/** The open booking's freezes over all teams, and the last day its test could begin. */
function SelectedLines({ board }: { board: BoardData }) {
  const runway = board.selected?.runway ?? null;
  const latest = runway?.latestStart ? placeDay(board, runway.latestStart) : null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 left-[10.5rem]">
      {runway?.freezes.map((freeze) => (
        <i
          key={freeze.from}
          className="absolute inset-y-0 freeze-hatch"
          style={placeSpan(board, freeze) ?? { display: "none" }}
        />
      ))}
      {latest && <i className="absolute inset-y-0 border-l-2 border-dotted border-default" style={latest} />}
    </div>
  );
}

function TeamRow({ board, team }: { board: BoardData; team: BoardTeam }) {
  return (
    <div role="group" aria-label={team.name} data-team-row="">
      <BoardRow
        label={<b>{team.name}</b>}
        sub={`${team.people} ${team.people === 1 ? "person" : "people"} · ${team.bookedShare}% booked`}
        className="min-h-12"
      >
        {team.away.map((away) => (
          <span
            key={away.from}
            className="absolute inset-y-0 grid place-items-center overflow-hidden bg-surface-sunken text-caption font-semibold text-muted"
            style={placeSpan(board, away) ?? { display: "none" }}
          >
            <span className="max-w-full truncate px-0.5">{away.reason}</span>
          </span>
        ))}
        <ul>
          {team.bars.map((bar) => (
            <BoardBar
              key={bar.id}
              board={board}
              bar={bar}
              reportDays={daysBetween(
                bar.to,
                [bar.reportTo, ...startsAfter(team, bar.to)].sort()[0] ?? bar.to,
              )}
              isSelected={board.selected?.booking?.id === bar.id}
            />
          ))}
        </ul>
      </BoardRow>
    </div>
  );
}

const startsAfter = (team: BoardTeam, day: string) =>
  team.bars.map(({ from }) => from).filter((from) => from > day);

function LoadRow({ board }: { board: BoardData }) {
  const of = board.load[0]?.of ?? 0;
  return (
    <BoardRow label={<b>Load</b>} sub={`booked of ${of} people`}>
      <ul className="grid h-16 grid-cols-[repeat(20,minmax(0,1fr))] items-end text-center text-caption text-muted">
        {board.load.map(({ week, booked }) => {
          const share = of === 0 ? 0 : booked / of;
          return (
            <li key={week} className="flex h-full flex-col justify-end">
              <span className={share >= 0.85 ? "font-bold text-default" : undefined}>{booked}</span>
              <i
                aria-hidden="true"
                className={cx("mx-[15%] block", share >= 0.85 ? "bg-chart-b" : "bg-seq-3")}
                style={{ height: `${Math.round(share * 60)}%` }}
              />
            </li>
          );
        })}
      </ul>
    </BoardRow>
  );
}
