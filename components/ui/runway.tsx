import type { CSSProperties, ReactNode } from "react";
import { cx } from "./class-names";
import {
  placeLabels,
  placeRunway,
  segmentWords,
  type Bar,
  type RunwayData,
  type ScaleLabel,
  type SegmentKind,
} from "./runway-geometry";
import { formatDay, formatRange } from "./time-format";

type RunwayProps = RunwayData & {
  /** "row" is the bar alone, for tables and side panels. */
  size?: "full" | "row";
  /** Above a full bar, left and right. */
  caption?: ReactNode;
  aside?: ReactNode;
  className?: string | undefined;
};

/** The one bar from today to the election: paper, test, report, time to fix, freeze, election day. */
export function Runway({ size = "full", caption, aside, className, ...data }: RunwayProps) {
  const bar = <RunwayBar data={data} />;
  if (size === "row") {
    return (
      <div className={cx("relative py-1", className)}>
        {bar}
        <p className="sr-only">{sentenceOf(data)}</p>
      </div>
    );
  }
  return (
    <div className={cx("relative", className)}>
      {(caption !== undefined || aside !== undefined) && (
        <div className="mb-2 flex flex-wrap justify-between gap-x-4 text-small">
          <span>{caption}</span>
          <span className="text-muted max-sm:hidden">{aside}</span>
        </div>
      )}
      {bar}
      <RunwayScale labels={placeLabels(data)} />
      <p className="sr-only">{sentenceOf(data)}</p>
    </div>
  );
}

/** What the colors mean; once per page that shows many bars. */
export function RunwayLegend({ className }: { className?: string | undefined }) {
  return (
    <ul className={cx("flex flex-wrap gap-x-3 gap-y-1 text-caption text-muted", className)}>
      {(["paper", "work", "report", "fix"] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <i className={cx("h-2 w-3 rounded-sm", segmentClasses[kind])} />
          {kind === "fix" ? "Time to fix" : segmentWords[kind]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <i className="h-2 w-3 rounded-sm freeze-hatch" />
        Freeze
      </li>
      <li className="flex items-center gap-1.5">
        <i className="h-3 w-0.5 bg-election" />
        Election
      </li>
    </ul>
  );
}

function RunwayBar({ data }: { data: RunwayData }) {
  const { segments, freezes, elections, now } = placeRunway(data);
  return (
    <div
      aria-hidden="true"
      className="relative h-2 rounded-sm bg-surface-sunken inset-ring inset-ring-line [print-color-adjust:exact]"
    >
      {segments.map((part) => (
        <i
          key={`${part.kind} ${part.from}`}
          className={cx("absolute inset-y-0 rounded-[1px]", segmentClasses[part.kind])}
          style={span(part)}
        />
      ))}
      {freezes.map((part) => (
        <i key={part.from} className="absolute inset-y-0 rounded-[1px] freeze-hatch" style={span(part)} />
      ))}
      {now !== null && <i className="absolute -inset-y-1 w-0.5 -translate-x-px bg-default" style={at(now)} />}
      {elections.map((part) => (
        <i
          key={part.date}
          className="absolute -inset-y-1 w-0.5 -translate-x-px bg-election"
          style={at(part.left)}
        />
      ))}
    </div>
  );
}

function RunwayScale({ labels }: { labels: ScaleLabel[] }) {
  const hasSub = labels.some((label) => label.sub !== null);
  return (
    <div
      aria-hidden="true"
      className={cx("relative mt-1.5 overflow-hidden text-caption text-muted", hasSub ? "h-8" : "h-4")}
    >
      {labels.map((label) => (
        <span
          key={`${label.text} ${label.left}`}
          className={cx(
            "absolute whitespace-nowrap",
            anchorClasses[label.anchor],
            label.wideOnly && "max-sm:hidden",
          )}
          style={at(label.left)}
        >
          <span className={label.strong ? "font-semibold text-default" : undefined}>{label.text}</span>
          {label.sub !== null && <span className="block">{label.sub}</span>}
        </span>
      ))}
    </div>
  );
}

const segmentClasses: Record<SegmentKind, string> = {
  paper: "bg-tone-turn-line",
  work: "bg-chart-a",
  report: "bg-seq-3",
  fix: "bg-seq-2",
  late: "bg-tone-stop-line",
};

const anchorClasses: Record<ScaleLabel["anchor"], string> = {
  start: "",
  middle: "-translate-x-1/2",
  end: "-translate-x-full",
};

const sentenceWords: Record<SegmentKind, string> = {
  paper: "paper",
  work: "testing",
  report: "report",
  fix: "time to fix",
  late: "late",
};

function span({ left, width }: Bar): CSSProperties {
  return { left: `${left}%`, width: `${width}%` };
}

function at(left: number): CSSProperties {
  return { left: `${left}%` };
}

function sentenceOf(data: RunwayData) {
  const day = (value: string) => formatDay(value, "UTC", data.now);
  const range = (from: string, to: string) => formatRange(from, to, "UTC", data.now);
  const parts = [
    ...data.segments.map((part) => `${part.label ?? sentenceWords[part.kind]} ${range(part.from, part.to)}`),
    ...data.freezes.map((part) => `freeze ${range(part.from, part.to)}`),
    ...data.elections.map((part) => `${part.label} on ${day(part.date)}`),
  ];
  return `Runway from ${day(data.start)} to ${day(data.end)}: ${parts.length > 0 ? parts.join("; ") : "nothing planned"}.`;
}
