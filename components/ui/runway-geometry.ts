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
  const placed = placeRunway(data);
  const wanted: Spanning[] = [];
  const want = (left: number, text: string, sub: string | undefined, kind: "mark" | "part") =>
    wanted.push({ left, text, sub: sub ?? null, strong: kind === "mark", anchor: anchorOf(left, kind) });

  const paper = placed.segments.find((part) => part.kind === "paper" && part.left < 2);
  if (placed.now !== null) want(placed.now, "Today", paper?.sub, "mark");
  for (const part of placed.elections) want(part.left, formatShortDay(part.date, "UTC"), part.sub, "mark");
  for (const part of placed.freezes) want(part.left, "Freeze", part.sub, "part");
  for (const part of placed.segments)
    want(part.left, part.label ?? segmentWords[part.kind], part.sub, "part");

  const kept: ScaleLabel[] = [];
  for (const label of wanted) {
    if (kept.some((other) => overlaps(label, other, WIDE_PX))) continue;
    const onPhone = kept.filter((other) => !other.wideOnly);
    kept.push({ ...label, wideOnly: onPhone.some((other) => overlaps(label, other, PHONE_PX)) });
  }
  return kept.sort((a, b) => a.left - b.left);
}

// The label widths are estimates: a bar this wide, 12 px letters, and a gap between two labels.
const WIDE_PX = 620;
const PHONE_PX = 330;
const LETTER_PX = 6.4;
const GAP_PX = 6;

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

// A mark's words stand centered below it, a part's begin with it; at the edges both stay inside.
function anchorOf(left: number, kind: "mark" | "part"): ScaleLabel["anchor"] {
  if (left > 94) return "end";
  return kind === "mark" && left > 6 ? "middle" : "start";
}

function overlaps(a: Spanning, b: Spanning, barPx: number) {
  const [aFrom, aTo] = spanOf(a, barPx);
  const [bFrom, bTo] = spanOf(b, barPx);
  return aFrom < bTo + GAP_PX && bFrom < aTo + GAP_PX;
}

function spanOf(label: Spanning, barPx: number): [number, number] {
  const letters = Math.max(label.text.length, label.sub?.length ?? 0);
  const width = letters * LETTER_PX;
  const at = (label.left / 100) * barPx;
  if (label.anchor === "end") return [at - width, at];
  if (label.anchor === "middle") return [at - width / 2, at + width / 2];
  return [at, at + width];
}
