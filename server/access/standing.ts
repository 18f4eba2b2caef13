import type { Db } from "@/server/db/client";
import { activeMembership, runningTerm } from "./membership";
import type { Viewer } from "./viewer";

type Places = Pick<Viewer, "staff" | "regions" | "teams" | "seats"> & {
  organizations: readonly { id: string }[];
};

/**
 * What somebody's places are worth, given the organizations they belong to now: nothing without any, and a seat only
 * with the organization it is for. Staff sit for whom they are asked to.
 */
export function standing<Person extends Places>(person: Person): Person {
  const { organizations, staff, seats } = person;
  if (organizations.length === 0) return { ...person, staff: [], regions: [], teams: [], seats: [] };
  const counts = ({ organizationId }: { organizationId: string | null }) =>
    isSeated(
      organizationId,
      organizations.map(({ id }) => id),
      staff.length > 0,
    );
  return { ...person, seats: seats.filter(counts) };
}

/** The seats of a group that are held now, by the same rule. */
export async function heldSeats(db: Db, groupId: string, now: Date) {
  const seats = await db.seat.findMany({
    where: { AND: [{ groupId, personId: { not: null } }, runningTerm(now)] },
    select: { personId: true, organizationId: true, role: true },
  });
  const personId = { in: seats.flatMap((seat) => seat.personId ?? []) };
  const memberships = await db.membership.findMany({
    where: { AND: [{ personId }, activeMembership(now)] },
    select: { personId: true, organizationId: true },
  });
  const staff = await db.staffRole.findMany({ where: { personId }, select: { personId: true } });
  return seats.flatMap(({ personId: holder, organizationId, role }) => {
    const own = memberships.filter((membership) => membership.personId === holder);
    const offices = own.map((membership) => membership.organizationId);
    const isStaff = staff.some((one) => one.personId === holder);
    return holder !== null && isSeated(organizationId, offices, isStaff)
      ? [{ personId: holder, organizationId, role }]
      : [];
  });
}

const isSeated = (organizationId: string | null, offices: readonly string[], isStaff: boolean) =>
  offices.length > 0 && (isStaff || organizationId === null || offices.includes(organizationId));
