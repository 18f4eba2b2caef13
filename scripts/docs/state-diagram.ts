export type Step = { from: string; to: string; label: string };

/** A Mermaid diagram: steps between the same two statuses share an arrow, what nothing leads to is the beginning. */
export function stateDiagram(steps: readonly Step[], word: (status: string) => string): string {
  const statuses = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const between = Object.groupBy(steps, ({ from, to }) => `${from} --> ${to}`);
  const away = steps.filter(({ from, to }) => from !== to);
  const isFirst = (status: string) => !away.some(({ to }) => to === status);
  const isLast = (status: string) => !away.some(({ from }) => from === status);
  const lines = [
    "stateDiagram-v2",
    ...statuses.map((status) => `state "${word(status)}" as ${status}`),
    ...statuses.filter(isFirst).map((status) => `[*] --> ${status}`),
    ...Object.entries(between).map(
      ([arrow, same = []]) => `${arrow}: ${[...new Set(same.map(({ label }) => label))].join(" / ")}`,
    ),
    ...statuses.filter(isLast).map((status) => `${status} --> [*]`),
  ];
  return ["```mermaid", ...lines, "```"].join("\n");
}
