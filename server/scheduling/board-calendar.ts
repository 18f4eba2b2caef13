import type { Context } from "@/server/access";
import { addDays, dateOf, dayOf } from "@/server/kernel/calendar";
import { overlaps, type Span } from "./days";
import { keptFreezes } from "./elections";

type Asked = { window: Span; stateCodes: readonly string[] };
type Lane = { states: string[]; windows: (Span & { label: string })[] };

/** The board's upper rows: the days states vote, and the freezes of those states that have something planned or waiting. */
export async function loadCalendar(ctx: Context, { window, stateCodes }: Asked) {
  const rows = await ctx.db.election.findMany({
    where: {
      date: { gte: dateOf(addDays(window.from, -120)), lte: dateOf(addDays(window.to, 120)) },
      OR: [{ scope: { not: "local" } }, { stateCode: { in: [...stateCodes] } }],
    },
    orderBy: [{ date: "asc" }, { key: "asc" }],
    select: { stateCode: true, name: true, date: true, milestones: { select: { kind: true, date: true } } },
  });
  const elections = rows.map(({ stateCode, name, date, milestones }) => ({
    stateCode,
    name,
    date: dayOf(date),
    freeze: freezeOf(milestones),
  }));
  return {
    elections: byDay(elections.filter(({ date }) => date >= window.from && date <= window.to)),
    freezeLanes: lanesOf(elections, await keptFreezes(ctx, stateCodes, window.from), { window, stateCodes }),
  };
}

type Row = { stateCode: string | null; name: string; date: string; freeze: Span | null };

function freezeOf(milestones: readonly { kind: string; date: Date }[]): Span | null {
  const day = (kind: string) => milestones.find((milestone) => milestone.kind === kind)?.date;
  const [from, to] = [day("freeze_start"), day("freeze_end")];
  return from && to ? { from: dayOf(from), to: dayOf(to) } : null;
}

function byDay(elections: readonly Row[]) {
  const days = [...new Set(elections.map(({ date }) => date))];
  return days.map((date) => {
    const here = elections.filter((election) => election.date === date);
    return {
      date,
      states: here.map(({ stateCode }) => stateCode ?? "All"),
      names: here.map(({ name }) => name),
    };
  });
}

/** States that freeze on the same days share a lane. */
function lanesOf(
  elections: readonly Row[],
  kept: readonly (Span & { label: string; stateCode: string })[],
  { window, stateCodes }: Asked,
): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const stateCode of [...stateCodes].sort()) {
    const around = elections
      .filter((election) => election.stateCode === null || election.stateCode === stateCode)
      .flatMap(({ freeze, name }) => (freeze ? [{ ...freeze, label: name }] : []));
    const own = kept
      .filter((freeze) => freeze.stateCode === stateCode)
      .map(({ from, to, label }) => ({ from, to, label }));
    const windows = [...around, ...own].filter((freeze) => overlaps(freeze, window));
    if (windows.length === 0) continue;
    const key = JSON.stringify(windows.map(({ from, to }) => [from, to]));
    lanes.set(key, { states: [...(lanes.get(key)?.states ?? []), stateCode], windows });
  }
  return [...lanes.values()].sort((a, b) =>
    (a.windows[0]?.from ?? "").localeCompare(b.windows[0]?.from ?? ""),
  );
}
