import { visibleTo, type Context } from "@/server/access";
import { withSystem } from "@/server/db/transaction";

/** Chains the next committed events to those before. One sealer works at a time; the database sees to it. */
export async function sealEvents(max = 500): Promise<number> {
  const [row] = await withSystem(
    "seal events",
    (db) => db.$queryRaw<{ sealed: number }[]>`select ballast.seal_events(${max}::int) as sealed`,
  );
  return row?.sealed ?? 0;
}

/** Checks the next pieces of the chain, or all of it again. Answers when the end is reached or a break is found. */
export async function checkSeals({ fromStart = false, most = 2_000 } = {}): Promise<void> {
  let isFirst = true;
  for (let isMore = true; isMore;) {
    const again = fromStart && isFirst;
    const [row] = await withSystem(
      "check seals",
      (db) => db.$queryRaw<{ more: boolean }[]>`select ballast.check_seals(${most}::int, ${again}) as more`,
    );
    isMore = row?.more ?? false;
    isFirst = false;
  }
}

/** How far the chain reaches, and what the worker found when it last checked it. */
export async function chainState({ db, viewer }: Context) {
  const last = await db.eventSeal.findFirst({
    orderBy: { position: "desc" },
    select: { position: true, sealedAt: true },
  });
  const unsealed = await db.event.count({ where: { AND: [visibleTo(viewer), { seal: null }] } });
  const check = await db.sealCheck.findFirst({
    select: { checkedTo: true, checkedAt: true, brokenAt: true },
  });
  return {
    position: last ? Number(last.position) : 0,
    sealedAt: last?.sealedAt ?? null,
    unsealed,
    checkedTo: check?.checkedTo ? Number(check.checkedTo) : 0,
    checkedAt: check?.checkedAt ?? null,
    brokenAt: check?.brokenAt ? Number(check.brokenAt) : null,
  };
}
