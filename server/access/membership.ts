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

/** Whose term at a working group's table has not run out: its last day counts (in UTC). */
export const runningTerm = (now: Date) =>
  ({
    OR: [{ termEndsOn: null }, { termEndsOn: { gt: new Date(now.getTime() - 24 * 3_600_000) } }],
  }) satisfies Prisma.SeatWhereInput;

/** The same rule by the database's clock, for a query written by hand that calls the seat `s`. */
export const isRunningTerm = Prisma.sql`(s.term_ends_on is null
  or s.term_ends_on >= (now() at time zone 'UTC')::date)`;
