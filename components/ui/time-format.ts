// How dates and times are written everywhere. Only this file may ask the runtime to format one.

/** A calendar day ("2026-12-18") or an instant (a Date, or ISO text with an offset). */
export type When = string | Date;

const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "Fri, Dec 18", with the year when it is not the year of `now`, or when `now` is left out. */
export function formatDay(value: When, zone: string, now?: When) {
  const { weekday, month, day, year } = partsOf(value, zone);
  const text = `${weekday}, ${month} ${day}`;
  return now !== undefined && partsOf(now, zone).year === year ? text : `${text}, ${year}`;
}

/** "Dec 18": for steps and scales, where the year stands nearby. */
export function formatShortDay(value: When, zone: string) {
  const { month, day } = partsOf(value, zone);
  return `${month} ${day}`;
}

/** "10:00 AM CT". */
export function formatTime(value: When, zone: string) {
  const { hour, minute, dayPeriod } = partsOf(value, zone);
  return `${hour}:${minute} ${dayPeriod} ${zoneName(value, zone)}`;
}

/** "Tue, Dec 8, 8:15 AM CT". */
export function formatDateTime(value: When, zone: string, now?: When) {
  return `${formatDay(value, zone, now)}, ${formatTime(value, zone)}`;
}

/** "Mon, Feb 1 – Fri, Feb 12, 2027": the year once, at the end, unless the range crosses it. */
export function formatRange(from: When, to: When, zone: string, now?: When) {
  if (isoDay(from, zone) === isoDay(to, zone)) return formatDay(from, zone, now);
  const sameYear = partsOf(from, zone).year === partsOf(to, zone).year;
  const first = formatDay(from, zone, sameYear ? from : undefined);
  return `${first} – ${formatDay(to, zone, sameYear ? now : undefined)}`;
}

/** "Feb 1–12", "Jan 25 – Feb 5": for steps and scales. */
export function formatShortRange(from: When, to: When, zone: string) {
  const start = partsOf(from, zone);
  const end = partsOf(to, zone);
  if (start.year !== end.year || start.month !== end.month) {
    return `${formatShortDay(from, zone)} – ${formatShortDay(to, zone)}`;
  }
  return start.day === end.day ? formatShortDay(from, zone) : `${start.month} ${start.day}–${end.day}`;
}

/** "February 2027". */
export function formatMonth(value: When, zone: string) {
  const month = format(value, zone, { month: "long" }).get("month") ?? "";
  return `${month} ${partsOf(value, zone).year}`;
}

/** "in 10 days", "today", "3 days ago"; nothing beyond 200 days, where it stops helping. */
export function formatDistance(value: When, zone: string, now: When) {
  const days = daysBetween(isoDay(now, zone), isoDay(value, zone));
  if (Math.abs(days) > 200) return null;
  if (days === 0) return "today";
  const count = days === 1 || days === -1 ? "1 day" : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** The calendar day of an instant in a zone, as "2026-12-18". */
export function isoDay(value: When, zone: string) {
  if (typeof value === "string" && ISO_DAY.test(value)) return value;
  const parts = format(value, zone, { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day `days` after a calendar day. */
export function addDays(day: string, days: number) {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Machine-readable text for the dateTime attribute. */
export function isoText(value: When) {
  return typeof value === "string" ? value : value.toISOString();
}

/** "CT": the name people say, without standard or daylight. */
export function zoneName(value: When, zone: string) {
  const fixed = islandZones[zone];
  if (fixed !== undefined) return fixed;
  const generic = format(value, zone, { hour: "numeric", timeZoneName: "shortGeneric" }).get("timeZoneName");
  if (generic !== undefined && /^[A-Z]{2,4}$/.test(generic)) return generic;
  return format(value, zone, { hour: "numeric", timeZoneName: "short" }).get("timeZoneName") ?? zone;
}

/** "Eastern Time (New York)": a zone as people say it, with the place that tells it from its neighbors. */
export function zoneInWords(zone: string) {
  const name = format(new Date(), zone, { hour: "numeric", timeZoneName: "longGeneric" }).get("timeZoneName");
  const place = zone.split("/").at(-1)?.replaceAll("_", " ");
  return name === undefined || zone === "UTC" ? zone : `${name} (${place ?? zone})`;
}

// The runtime has no short English name for these.
const islandZones: Record<string, string> = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST",
  UTC: "UTC",
};

function partsOf(value: When, zone: string) {
  const parts = format(value, zone, {
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  });
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    weekday: part("weekday"),
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    dayPeriod: part("dayPeriod"),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Parts, not finished text: runtimes disagree on the spaces between them, and the server and the browser must not.
function format(value: When, zone: string, options: Intl.DateTimeFormatOptions) {
  const isDay = typeof value === "string" && ISO_DAY.test(value);
  const timeZone = isDay ? "UTC" : zone;
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  if (!known) formatters.set(key, formatter);
  const parts = formatter.formatToParts(new Date(value));
  return new Map(parts.map((part) => [part.type, part.value]));
}
