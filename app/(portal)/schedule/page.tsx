import { PageBody } from "@/components/layout/page-body";
import { Board } from "@/components/scheduling/board";
import { ScheduleHead } from "@/components/scheduling/schedule-head";
import { ScheduleList } from "@/components/scheduling/schedule-list";
import { ScheduleSide } from "@/components/scheduling/schedule-side";
import { api } from "@/server/api/caller";
import { boardWindow } from "@/server/scheduling/schema";

export const metadata = { title: "Schedule" };

export default async function SchedulePage({ searchParams }: PageProps<"/schedule">) {
  const query = await searchParams;
  const view = query.view === "list" ? "list" : undefined;
  const portal = await api();
  const board = await portal.scheduling.board(windowFrom(query));
  return (
    <PageBody width="full">
      <div className="grid min-h-full grid-cols-[minmax(0,1fr)] content-start side:grid-cols-[minmax(0,1fr)_min(18.75rem,30vw)] side:grid-rows-[auto_1fr]">
        <ScheduleHead board={board} view={view} />
        <div className="min-w-0 max-sm:order-2">
          {view !== "list" && <Board board={board} className="max-sm:hidden print:hidden" />}
          <ScheduleList board={board} {...(view ? { view } : { className: "sm:hidden print:block" })} />
        </div>
        <ScheduleSide board={board} view={view} isMoveOpen={query.open === "move"} />
      </div>
    </PageBody>
  );
}

/** An address somebody typed by hand shows this week instead of an error. */
function windowFrom({ from, booking, request }: Record<string, string | string[] | undefined>) {
  const asked = boardWindow.safeParse({ from, bookingId: booking, requestId: request });
  return asked.success ? asked.data : {};
}
