import { CalendarDays, ChevronLeft, ChevronRight, List, Users } from "lucide-react";
import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Segments } from "@/components/ui/seg";
import { addDays, formatShortDay } from "@/components/ui/time-format";
import { boardLink } from "./board-link";
import type { Board } from "./outputs";

type ScheduleHeadProps = { board: Board; view: string | undefined };

/** Title, board or list, and the weeks on show. */
export function ScheduleHead({ board, view }: ScheduleHeadProps) {
  const keep = { view, booking: board.selected?.booking?.id };
  const day = (iso: string) => `${formatShortDay(iso, board.timeZone)}, ${iso.slice(0, 4)}`;
  const span = `${day(board.from)} – ${day(board.to)}`;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-surface px-4 py-2.5">
      <h1>Schedule</h1>
      <div className="max-sm:hidden">
        <Segments
          label="Show as"
          segments={[
            {
              href: boardLink({ ...keep, from: board.from, view: undefined }),
              label: "Board",
              icon: <CalendarDays />,
              isCurrent: view !== "list",
            },
            {
              href: boardLink({ ...keep, from: board.from, view: "list" }),
              label: "List",
              icon: <List />,
              isCurrent: view === "list",
            },
          ]}
        />
      </div>
      <nav
        aria-label="Weeks"
        className="flex flex-wrap items-center gap-1 max-sm:w-full max-sm:flex-nowrap max-sm:justify-between"
      >
        <Link
          className={stepClasses}
          aria-label="Ten weeks earlier"
          href={boardLink({ ...keep, from: addDays(board.from, -70) })}
        >
          <ChevronLeft />
        </Link>
        <b className="font-semibold max-sm:text-center max-sm:text-small sm:whitespace-nowrap">{span}</b>
        <Link
          className={stepClasses}
          aria-label="Ten weeks later"
          href={boardLink({ ...keep, from: addDays(board.from, 70) })}
        >
          <ChevronRight />
        </Link>
        <LinkButton variant="quiet" size="small" href={boardLink(keep)} className="whitespace-nowrap">
          This week
        </LinkButton>
      </nav>
      {board.can.plan && (
        <LinkButton
          size="small"
          href="/schedule/teams"
          icon={<Users />}
          className="ml-auto max-sm:order-first"
        >
          Teams
        </LinkButton>
      )}
    </header>
  );
}

const stepClasses =
  "grid size-8 place-items-center rounded-md text-link hover:bg-surface-hover max-sm:size-11 max-sm:first:-ml-3.5";
