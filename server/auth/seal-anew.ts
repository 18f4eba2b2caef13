import type { Factor } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { isSealedAnew, seal, unseal } from "./secrets";

const atOnce = 200;

/**
 * Seals every authenticator key with the present BALLAST_SECRET, so that the previous one can be forgotten. A key that
 * somebody replaces meanwhile stays as they made it. What neither secret opens is counted and left.
 */
export async function sealAnew() {
  const counts = { sealed: 0, already: 0, unreadable: 0 };
  for (let after = ""; ;) {
    const factors = await nextFactors(after);
    for (const factor of factors) counts[await sealOne(factor)] += 1;
    const last = factors.at(-1);
    if (!last) return counts;
    after = last.id;
  }
}

type Sealed = Pick<Factor, "id" | "personId" | "secret">;

const nextFactors = (after: string): Promise<Sealed[]> =>
  withSystem("read sealed keys", (db) =>
    db.factor.findMany({
      where: { kind: "totp", ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: atOnce,
      select: { id: true, personId: true, secret: true },
    }),
  );

async function sealOne({ id, personId, secret }: Sealed): Promise<"sealed" | "already" | "unreadable"> {
  if (isSealedAnew(secret, personId)) return "already";
  const opened = unseal(secret, personId);
  if (opened === null) return "unreadable";
  const { count } = await withSystem("seal a key anew", (db) =>
    db.factor.updateMany({ where: { id, secret }, data: { secret: seal(opened, personId) } }),
  );
  return count === 1 ? "sealed" : "already";
}
