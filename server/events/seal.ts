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

/** How far the chain reaches, and whether every link of it still holds. */
export async function chainState({ db, viewer }: Context) {
  const last = await db.eventSeal.findFirst({
    orderBy: { position: "desc" },
    select: { position: true, sealedAt: true },
  });
  const unsealed = await db.event.count({ where: { AND: [visibleTo(viewer), { seal: null }] } });
  const [check] = await db.$queryRaw<{ broken: bigint | null }[]>`select ballast.broken_seal() as broken`;
  return {
    position: last ? Number(last.position) : 0,
    sealedAt: last?.sealedAt ?? null,
    unsealed,
    brokenAt: check?.broken === null || check === undefined ? null : Number(check.broken),
  };
}
