/** Six steps: none, then five of the ramp. Zero is never a color of the ramp. */
export const steps = [
  { label: "None", from: 0 },
  { label: "<2%", from: Number.MIN_VALUE },
  { label: "2–9%", from: 2 },
  { label: "10–24%", from: 10 },
  { label: "25–99%", from: 25 },
  { label: "All", from: 100 },
] as const;

export type Step = 0 | 1 | 2 | 3 | 4 | 5;

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : (part * 100) / whole);

export function stepOf(part: number, whole: number): Step {
  const percent = percentOf(part, whole);
  return steps.findLastIndex(({ from }) => percent >= from) as Step;
}

/** Never rounds something to nothing, nor nearly all to all. */
export function shareInWords(part: number, whole: number): string {
  const percent = percentOf(part, whole);
  if (percent > 0 && percent < 1) return "<1%";
  if (percent > 99 && percent < 100) return ">99%";
  return `${Math.round(percent)}%`;
}

export const stepFill = [
  "fill-seq-0",
  "fill-seq-1",
  "fill-seq-2",
  "fill-seq-3",
  "fill-seq-4",
  "fill-seq-5",
] as const;
export const stepTile = [
  "bg-seq-0 text-seq-0-fg border border-dashed border-strong",
  "bg-seq-1 text-seq-1-fg",
  "bg-seq-2 text-seq-2-fg",
  "bg-seq-3 text-seq-3-fg",
  "bg-seq-4 text-seq-4-fg",
  "bg-seq-5 text-seq-5-fg",
] as const;
