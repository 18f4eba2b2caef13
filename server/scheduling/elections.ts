import type { Context } from "@/server/access";
import { dateOf, dayOf, type Day } from "@/server/kernel/calendar";
import type { ElectionDay, FreezeWindow } from "./freezes";

const fields = { key: true, date: true, name: true, stateCode: true } as const;

/** A state's own elections and the national ones, by day. Without a state, the national ones alone. */
export async function electionsOf(
  { db }: Context,
  { stateCodes, from, to }: { stateCodes: readonly string[]; from: Day; to: Day },
): Promise<ElectionDay[]> {
  const rows = await db.election.findMany({
    where: {
      date: { gte: dateOf(from), lte: dateOf(to) },
      OR: [{ stateCode: null }, { stateCode: { in: [...stateCodes] } }],
    },
    select: fields,
    orderBy: [{ date: "asc" }, { key: "asc" }],
  });
  return rows.map(electionDay);
}

/** The next day this state votes, on a day or after it. */
export async function nextElectionFor(
  { db }: Context,
  { stateCode, from }: { stateCode: string | null; from: Day },
): Promise<ElectionDay | null> {
  const row = await db.election.findFirst({
    where: { date: { gte: dateOf(from) }, OR: [{ stateCode: null }, ...(stateCode ? [{ stateCode }] : [])] },
    select: fields,
    orderBy: [{ date: "asc" }, { key: "asc" }],
  });
  return row && electionDay(row);
}

export type KeptFreeze = FreezeWindow & { stateCode: string; jurisdictionFips: string | null };

/** Days states and jurisdictions keep free beyond what their elections say. */
export async function keptFreezes(
  { db }: Context,
  stateCodes: readonly string[],
  from: Day,
): Promise<KeptFreeze[]> {
  const rows = await db.freeze.findMany({
    where: { stateCode: { in: [...stateCodes] }, endsOn: { gte: dateOf(from) } },
    select: { stateCode: true, jurisdictionFips: true, startsOn: true, endsOn: true, reason: true },
  });
  return rows.map(({ startsOn, endsOn, reason, ...place }) => ({
    ...place,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
    label: reason,
  }));
}

/** Those of them that bind one office: its state's, and its own. */
export const bindingFreezes = (
  kept: readonly KeptFreeze[],
  office: { stateCode: string | null; jurisdictionFips: string | null },
) =>
  kept.filter(
    ({ stateCode, jurisdictionFips }) =>
      stateCode === office.stateCode &&
      (jurisdictionFips === null || jurisdictionFips === office.jurisdictionFips),
  );

const electionDay = ({
  date,
  name,
  ...rest
}: {
  key: string;
  date: Date;
  name: string;
  stateCode: string | null;
}) => ({
  ...rest,
  date: dayOf(date),
  label: name,
});
