import type { Row } from "./measure";
import { ratio } from "./timing";

const head = [
  "what",
  "way",
  "requests",
  "sees",
  "median ms",
  "p95 ms",
  "of bare",
  "wall costs",
  "p95 growth",
  "statements",
];

/** The table as Markdown. `of bare`: the bare server's median over ours; `p95 growth`: over the smallest size. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { subject, size, way, ours, bare, open, statements } = row;
    return [
      subject.name,
      way,
      String(size),
      subject.sight,
      ours.median.toFixed(1),
      ours.p95.toFixed(1),
      ratio(bare, ours).toFixed(2),
      `${(100 * (ratio(ours, open) - 1)).toFixed(0)} %`,
      growth(row, rows),
      String(statements),
    ];
  });
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function growth(row: Row, rows: readonly Row[]): string {
  const first = rows.find(
    ({ subject, way }) =>
      way === row.way && subject.name === row.subject.name && subject.sight === row.subject.sight,
  );
  return first && first !== row ? (row.ours.p95 / first.ours.p95).toFixed(1) : "";
}
