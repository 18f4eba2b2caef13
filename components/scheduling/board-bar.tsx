import { Activity } from "lucide-react";
import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { formatRange, formatShortDay } from "@/components/ui/time-format";
import { placeSpan } from "./board-geometry";
import { boardLink } from "./board-link";
import type { Bar, Board } from "./outputs";

type BoardBarProps = {
  board: Board;
  bar: Bar;
  /** Days of the report that no later booking covers. */
  reportDays: number;
  isSelected: boolean;
};

const wordNeedsDays = 14;

/** One booking on the board, and the report that follows it. */
export function BoardBar({ board, bar, reportDays, isSelected }: BoardBarProps) {
  const work = placeSpan(board, bar);
  const report = placeSpan(board, { from: bar.to, to: bar.reportTo });
  const dates = formatRange(bar.from, bar.to, board.timeZone, board.now);
  return (
    <li>
      {report && bar.reportTo > bar.to && (
        <span
          aria-hidden="true"
          className="absolute top-4 h-3 overflow-hidden rounded-sm border border-strong bg-surface px-1 text-[0.6875rem] leading-[0.6rem] text-muted"
          style={report}
        >
          {reportDays >= wordNeedsDays && <span className="ml-2">Report</span>}
        </span>
      )}
      {work && (
        <Link
          href={boardLink({ from: board.from, booking: bar.id })}
          scroll={false}
          data-bar={bar.id}
          aria-current={isSelected ? "true" : undefined}
          aria-label={`${bar.office.name}, ${bar.service}, ${bar.team}, ${dates}, ${bar.status.label}`}
          title={`${bar.office.name}: ${bar.service}, ${dates}, report by ${formatShortDay(bar.reportTo, board.timeZone)}`}
          className={cx(
            "absolute top-1.5 flex h-9 flex-col overflow-hidden rounded-md border px-1.5 py-0.5 text-[0.6875rem] leading-[1.35] no-underline hover:border-accent",
            bar.isLive
              ? "border-tone-live-line bg-tone-live-bg text-tone-live-fg"
              : "border-tone-moving-line bg-tone-moving-bg text-tone-moving-fg",
            isSelected && "ring-2 ring-focus ring-offset-2 ring-offset-surface",
          )}
          style={work}
        >
          <b className="truncate">{bar.office.short}</b>
          <span className="flex items-center gap-1 truncate [&_svg]:size-3">
            {bar.isLive && <Activity />}
            {bar.serviceCode}
          </span>
        </Link>
      )}
    </li>
  );
}
