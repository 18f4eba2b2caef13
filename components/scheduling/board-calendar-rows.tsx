import { daysBetween, formatDay, formatMonth, formatRange } from "@/components/ui/time-format";
import { monthsOf, placeDay, placeSpan } from "./board-geometry";
import { BoardRow } from "./board-row";
import type { Board } from "./outputs";

/** The board's upper rows: months, weeks, elections, and freezes with a lane for states that freeze together. */
export function BoardCalendarRows({ board }: { board: Board }) {
  return (
    <>
      <BoardRow label="">
        <div
          aria-hidden="true"
          className="grid grid-cols-[repeat(20,minmax(0,1fr))] text-small font-semibold"
        >
          {monthsOf(board.weeks).map(({ month, weeks }) => (
            <span key={month} className="truncate px-1.5 py-0.5" style={{ gridColumn: `span ${weeks}` }}>
              {monthInRoom(formatMonth(month, board.timeZone), weeks)}
            </span>
          ))}
        </div>
      </BoardRow>
      <BoardRow label="Week of Monday">
        <div
          aria-hidden="true"
          className="grid grid-cols-[repeat(20,minmax(0,1fr))] text-center text-caption text-muted"
        >
          {board.weeks.map((week) => (
            <span key={week} className="py-1">
              {Number(week.slice(8))}
            </span>
          ))}
        </div>
      </BoardRow>
      <BoardRow label="Elections">
        <ElectionFlags board={board} />
      </BoardRow>
      {board.freezeLanes.length > 0 && (
        <BoardRow label="Freezes by state">
          <FreezeLanes board={board} />
        </BoardRow>
      )}
    </>
  );
}

function ElectionFlags({ board }: { board: Board }) {
  return (
    <ul className="relative h-6">
      {board.elections.map(({ date, states, names }) => (
        <li
          key={date}
          className="absolute top-0.5 z-10 max-w-32 truncate rounded-sm bg-election px-1 text-caption font-semibold text-on-danger"
          style={placeDay(board, date) ?? undefined}
          title={`${formatDay(date, board.timeZone, board.now)}: ${names.join(", ")}`}
        >
          <span aria-hidden="true">{states.join(" ")}</span>
          <span className="sr-only">{`${formatDay(date, board.timeZone, board.now)}: ${names.join(", ")}`}</span>
        </li>
      ))}
    </ul>
  );
}

function FreezeLanes({ board }: { board: Board }) {
  return (
    <ul className="space-y-0.5 py-1">
      {board.freezeLanes.map(({ states, windows }) => (
        <li key={states.join(" ")} className="relative h-4">
          {windows.map((freeze) => (
            <span
              key={`${freeze.from} ${freeze.label}`}
              className="absolute inset-y-0 freeze-hatch"
              style={placeSpan(board, freeze) ?? undefined}
              title={`${states.join(", ")}: ${freeze.label}, ${formatRange(freeze.from, freeze.to, board.timeZone, board.now)}`}
            >
              <span
                aria-hidden="true"
                className="bg-hatch-bg px-1 text-caption leading-4 font-semibold whitespace-nowrap"
              >
                {statesInRoom(states, board, freeze)}
              </span>
              <span className="sr-only">
                {`${states.join(", ")}: ${freeze.label}, ${formatRange(freeze.from, freeze.to, board.timeZone, board.now)}`}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const monthInRoom = (words: string, weeks: number) => (weeks < 3 ? words.slice(0, 3) : words);

/** A week's column holds two codes; a longer list is counted, and named in the tooltip and the spoken words. */
function statesInRoom(states: readonly string[], window: Span, freeze: Span) {
  const from = freeze.from > window.from ? freeze.from : window.from;
  const to = freeze.to < window.to ? freeze.to : window.to;
  const room = Math.max(1, Math.floor((daysBetween(from, to) / 7) * 2));
  return states.length <= room ? states.join(" ") : `${states.length} states`;
}

type Span = { from: string; to: string };
