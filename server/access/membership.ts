import { Prisma } from "@/server/db/client";

/** Who belongs to an organization at this moment: not ended, and the day it expires has not come (in UTC). */
export const activeMembership = (now: Date) =>
  ({
    status: "active",
    OR: [{ expiresOn: null }, { expiresOn: { gt: now } }],
  }) satisfies Prisma.MembershipWhereInput;

/** The same rule by the database's clock, for a query written by hand that calls the membership `m`. */
export const isActiveMembership = Prisma.sql`(m.status = 'active'
  and (m.expires_on is null or m.expires_on > (now() at time zone 'UTC')::date))`;
