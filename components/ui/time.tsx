import {
  formatDateTime,
  formatDay,
  formatDistance,
  formatRange,
  formatShortDay,
  formatShortRange,
  formatTime,
  isoText,
  type When,
} from "./time-format";

type TimeProps = {
  value: When;
  /** IANA zone: the office's on a request, the viewer's elsewhere. */
  zone: string;
  kind?: "day" | "short-day" | "time" | "datetime" | "range" | "short-range";
  /** Last day of a range. */
  end?: When | undefined;
  /** The request's clock. Without it the year is always written. */
  now?: When | undefined;
  /** Adds "in 10 days" beside it; needs `now`. */
  distance?: boolean | undefined;
  className?: string | undefined;
};

/** A date or time, always in words people read and with its zone. */
export function Time({ value, zone, kind = "day", end, now, distance = false, className }: TimeProps) {
  const text = formatters[kind](value, end ?? value, zone, now);
  const away = distance && now !== undefined ? formatDistance(value, zone, now) : null;
  const time = (
    <time dateTime={isoText(value)} className={className}>
      {text}
    </time>
  );
  if (away === null) return time;
  return (
    <>
      {time} <span className="font-normal whitespace-nowrap text-muted">{away}</span>
    </>
  );
}

const formatters: Record<
  NonNullable<TimeProps["kind"]>,
  (value: When, end: When, zone: string, now: When | undefined) => string
> = {
  day: (value, _end, zone, now) => formatDay(value, zone, now),
  "short-day": (value, _end, zone) => formatShortDay(value, zone),
  time: (value, _end, zone) => formatTime(value, zone),
  datetime: (value, _end, zone, now) => formatDateTime(value, zone, now),
  range: (value, end, zone, now) => formatRange(value, end, zone, now),
  "short-range": (value, end, zone) => formatShortRange(value, end, zone),
};
