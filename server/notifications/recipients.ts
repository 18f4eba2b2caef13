import {
  activeMembership,
  principalsOf,
  runningTerm,
  standing,
  visitor,
  type OrganizationRole,
  type SeatRole,
  type StaffRole,
} from "@/server/access";
import type { Db } from "@/server/db/client";
import { vouchersOf } from "@/server/membership";
import type { Subject } from "./subjects";

export type Recipient = { id: string; email: string; principals: string[] };

/** Active people with what an audience may name to include them, as the database says now. */
export async function findRecipients(db: Db, ids: readonly string[]): Promise<Recipient[]> {
  const now = await databaseNow(db);
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] }, status: "active" },
    select: {
      id: true,
      email: true,
      memberships: {
        where: activeMembership(now),
        select: { roles: true, organization: true },
      },
      staffRoles: { select: { role: true, region: true } },
      teams: { select: { isLead: true, team: { select: { id: true, name: true, kind: true } } } },
      seats: { where: runningTerm(now), select: { groupId: true, organizationId: true, role: true } },
    },
  });
  return people.map((person) => ({
    id: person.id,
    email: person.email,
    principals: principalsOf(
      standing({
        ...visitor,
        id: person.id,
        organizations: person.memberships.map(({ organization, roles }) => ({
          ...organization,
          roles: roles as OrganizationRole[],
        })),
        staff: person.staffRoles.map(({ role }) => role as StaffRole),
        regions: person.staffRoles.map(({ region }) => region).filter((region) => region !== null),
        teams: person.teams.map(({ team, isLead }) => ({ ...team, isLead })),
        seats: person.seats.map(({ role, ...seat }) => ({ ...seat, role: role as SeatRole })),
      }),
    ),
  }));
}

/** Every name below answers with people's ids; whether they may see the thing is judged afterwards. */
export type Who = (db: Db, subject: Subject) => Promise<(string | null)[]>;

export const requester: Who = async (_, { request }) => [request?.requesterId ?? null];
export const signer: Who = async (_, { signerId }) => [signerId];
export const desk: Who = async (db) => members(db, { kind: "desk" });
export const team: Who = async (db, { request }) =>
  request?.teamId ? members(db, { id: request.teamId }) : [];
/** The members of the team it happened to. */
export const itself: Who = async (db, { teamId }) => (teamId ? members(db, { id: teamId }) : []);

/** The coordinator who has it, or the whole desk while nobody has. */
export const coordinator: Who = async (db, subject) =>
  subject.request?.coordinatorId ? [subject.request.coordinatorId] : desk(db, subject);

export const groupMembers: Who = async (db, { groupId }) => {
  if (!groupId) return [];
  const seats = await db.seat.findMany({ where: { groupId }, select: { personId: true } });
  return seats.map(({ personId }) => personId);
};

/**
 * Who can vouch for an applicant: the office's people, else the region's advisor. Where there is neither, those who
 * admit have to find somebody.
 */
export const vouchers: Who = async (db, subject) => {
  if (!subject.organizationId) return [];
  const colleagues = await db.membership.findMany({
    where: { AND: [vouchersOf(await databaseNow(db)), { organizationId: subject.organizationId }] },
    select: { personId: true },
  });
  if (colleagues.length > 0) return colleagues.map(({ personId }) => personId);
  const advisors = await advisorsOf(db, subject.organizationId);
  return advisors.length > 0 ? advisors : admitters(db, subject);
};

async function advisorsOf(db: Db, organizationId: string): Promise<string[]> {
  const office = await db.organization.findUnique({
    where: { id: organizationId },
    select: { region: true },
  });
  if (!office?.region) return [];
  const rows = await db.staffRole.findMany({
    where: { role: "advisor", region: office.region, person: { status: "active" } },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

export const admitters: Who = async (db) => {
  const rows = await db.staffRole.findMany({ where: { role: "secretariat" }, select: { personId: true } });
  return rows.map(({ personId }) => personId);
};

async function members(db: Db, where: { kind: string } | { id: string }) {
  const rows = await db.teamMember.findMany({ where: { team: where }, select: { personId: true } });
  return rows.map(({ personId }) => personId);
}

async function databaseNow(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`select now() as now`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
}
