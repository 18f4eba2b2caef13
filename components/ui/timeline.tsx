import { Circle } from "lucide-react";
import type { ReactNode } from "react";

/** What happened, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="px-4 py-2">{children}</ol>;
}

type TimelineEntryProps = {
  icon?: ReactNode;
  /** A <Time>. */
  time: ReactNode;
  children: ReactNode;
};

export function TimelineEntry({ icon, time, children }: TimelineEntryProps) {
  return (
    <li className="relative grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2.5 py-1.5 text-small before:absolute before:inset-y-0 before:left-2.5 before:w-px before:bg-line first:before:top-3.5 last:before:bottom-[calc(100%-0.875rem)] max-sm:grid-cols-[1.25rem_minmax(0,1fr)]">
      <span
        aria-hidden="true"
        className="relative grid size-5 place-items-center rounded-full border border-strong bg-surface text-muted [&_svg]:size-3"
      >
        {icon ?? <Circle />}
      </span>
      <div className="min-w-0">{children}</div>
      <span className="whitespace-nowrap text-muted max-sm:col-start-2">{time}</span>
    </li>
  );
}
