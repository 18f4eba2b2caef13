import { withSystem } from "@/server/db/transaction";

/** Removes sessions, challenges, links, unconfirmed applications and counts of tries that ran out. What happened with them stands in the log. */
export function removeExpired(now: Date): Promise<void> {
  return withSystem("remove what expired", async (db) => {
    await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
    await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
    await db.invitation.deleteMany({ where: { expiresAt: { lt: now } } });
    await db.unconfirmedApplication.deleteMany({ where: { expiresAt: { lt: now } } });
    await db.rateLimit.deleteMany({ where: { arrivesAt: { lt: now } } });
  });
}
