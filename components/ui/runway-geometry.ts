import { addDays, daysBetween, formatShortDay } from "./time-format";

export type SegmentKind = "paper" | "work" | "report" | "fix" | "late";

/** Days are ISO calendar days and inclusive. */
type RunwaySegment = {
  kind: SegmentKind;
  from: string;
  to: string;
  label?: string | undefined;
  sub?: string | undefined;
};
type RunwayFreeze = { from: string; to: string; label?: string | undefined; sub?: string | undefined };
type RunwayElection = { date: string; label: string; sub?: string | undefined };

export type RunwayData = {
  /** First and last day drawn. */
  start: string;
  end: string;
  now: string;
  segments: readonly RunwaySegment[];
  freezes: readonly RunwayFreeze[];
  elections: readonly RunwayElection[];
};

export type Bar = { left: number; width: number };
export type ScaleLabel = {
  left: number;
  text: string;
  sub: string | null;
  strong: boolean;
  anchor: "start" | "middle" | "end";
  /** Would touch a neighbor on a phone, where it is left out. */
  wideOnly: boolean;
};

export const segmentWords: Record<SegmentKind, string> = {
  paper: "Paper",
  work: "Test",
  report: "Report",
  fix: "Fix",
  late: "Late",
};

/** Where everything stands on the bar, in percent of its width. What lies outside is cut or dropped. */
export function placeRunway(data: RunwayData) {
  const place = (part: { from: string; to: string }) => placeDays(data, part.from, part.to);
  return {
    segments: data.segments.flatMap((part) => withBar(part, place(part))),
    freezes: data.freezes.flatMap((part) => withBar(part, place(part))),
    elections: data.elections.flatMap((part) => withPoint(part, placeDay(data, part.date))),
    now: placeDay(data, data.now),
  };
}

/** The words below a full bar; earlier ones win where two would overlap. */
export function placeLabels(data: RunwayData): ScaleLabel[] {
  const kept: ScaleLabel[] = [];
  for (const places of wantedLabels(data)) {
    const label = places.find((place) => !kept.some((other) => overlaps(place, other, WIDE_PX)));
    if (!label) continue;
    const onPhone = kept.filter((other) => !other.wideOnly);
    kept.push({ ...label, wideOnly: onPhone.some((other) => overlaps(label, other, PHONE_PX)) });
  }
  return kept.sort((a, b) => a.left - b.left);
}

/** Each label with the places it may stand at, the better one first: a part's words begin with it or end with it. */
function wantedLabels(data: RunwayData): Spanning[][] {
  const { segments, freezes, elections, now } = placeRunway(data);
  const mark = (left: number, text: string, sub: string | undefined): Spanning[] => [
    { left, text, sub: sub ?? null, strong: true, anchor: markAnchor(left) },
  ];
  const part = ({ left, width, sub }: Bar & { sub?: string | undefined }, text: string): Spanning[] => {
    const words = { text, sub: sub ?? null, strong: false };
    const first: Spanning = { ...words, left, anchor: left > EDGE ? "end" : "start" };
    const last: Spanning = { ...words, left: left + width - GAP_SHARE, anchor: "end" };
    return widthOf(last) > (width / 100) * WIDE_PX ? [first] : [first, last];
  };
  const paper = segments.find(({ kind, left }) => kind === "paper" && left < 2);
  return [
    ...(now === null ? [] : [mark(now, "Today", paper?.sub)]),
    ...elections.map(({ left, date, sub }) => mark(left, formatShortDay(date, "UTC"), sub)),
    ...freezes.map((freeze) => part(freeze, "Freeze")),
    ...segments.map((segment) => part(segment, segment.label ?? segmentWords[segment.kind])),
  ];
}

// The label widths are estimates: a bar this wide, 12 px letters, and a gap between two labels.
const WIDE_PX = 620;
const PHONE_PX = 330;
const LETTER_PX = 6.4;
const GAP_PX = 6;
// In percent: nearer to an end than this, words would run out of the bar; and the gap once more.
const EDGE = 94;
const GAP_SHARE = 2;

function placeDays(axis: RunwayData, from: string, to: string): Bar | null {
  const total = daysBetween(axis.start, axis.end) + 1;
  const first = Math.max(0, daysBetween(axis.start, from));
  const last = Math.min(total, daysBetween(axis.start, addDays(to, 1)));
  if (total <= 0 || last <= first) return null;
  return { left: percent(first, total), width: percent(last - first, total) };
}

function placeDay(axis: RunwayData, day: string) {
  const total = daysBetween(axis.start, axis.end) + 1;
  const offset = daysBetween(axis.start, day);
  return offset < 0 || offset >= total ? null : percent(offset, total);
}

function percent(days: number, total: number) {
  return Math.round((days / total) * 10_000) / 100;
}

function withBar<Part>(part: Part, bar: Bar | null): (Part & Bar)[] {
  return bar ? [{ ...part, ...bar }] : [];
}

function withPoint<Part>(part: Part, left: number | null): (Part & { left: number })[] {
  return left === null ? [] : [{ ...part, left }];
}

type Spanning = Omit<ScaleLabel, "wideOnly">;

// A mark's words stand centered below it; at the edges they stay inside.
function markAnchor(left: number): ScaleLabel["anchor"] {
  if (left > EDGE) return "end";
  return left > 100 - EDGE ? "middle" : "start";
}

function overlaps(a: Spanning, b: Spanning, barPx: number) {
  const [aFrom, aTo] = spanOf(a, barPx);
  const [bFrom, bTo] = spanOf(b, barPx);
  return aFrom < bTo + GAP_PX && bFrom < aTo + GAP_PX;
}

function spanOf(label: Spanning, barPx: number): [number, number] {
  const width = widthOf(label);
  const at = (label.left / 100) * barPx;
  if (label.anchor === "end") return [at - width, at];
  if (label.anchor === "middle") return [at - width / 2, at + width / 2];
  return [at, at + width];
}

const widthOf = ({ text, sub }: Spanning) => Math.max(text.length, sub?.length ?? 0) * LETTER_PX;
