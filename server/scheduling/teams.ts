import { visibleTo, type Context } from "@/server/access";
import { dateOf, dayOf, today } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import { mayJoin } from "./policy";

/** Every team that is sent out, the retired ones last. The service desk is staffed with its role. */
export async function listTeams({ db, viewer, now }: Context) {
  const day = today(now, viewer.timeZone);
  const ahead = { where: { endsOn: { gte: dateOf(day) } }, orderBy: { startsOn: "asc" }, take: 1 } as const;
  const rows = await db.team.findMany({
    where: { kind: "assessment" },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      services: true,
      retiredAt: true,
      _count: { select: { members: true } },
      unavailabilities: { ...ahead, select: { startsOn: true, endsOn: true, reason: true } },
      bookings: {
        ...ahead,
        where: { AND: [visibleTo(viewer), { status: { not: "canceled" } }, ahead.where] },
        select: { startsOn: true, endsOn: true, organization: { select: { name: true } } },
      },
    },
  });
  const services = await listServices(db);
  const teams = rows.map(({ retiredAt, _count, unavailabilities, bookings, ...team }) => ({
    ...team,
    services: services.filter(({ code }) => team.services.includes(code)).map(({ name }) => name),
    isRetired: retiredAt !== null,
    people: _count.members,
    away: unavailabilities.map(({ reason, ...days }) => ({ ...spanOf(days), reason }))[0] ?? null,
    booked:
      bookings.map(({ organization, ...days }) => ({ ...spanOf(days), office: organization.name }))[0] ??
      null,
  }));
  const inService = (isRetired: boolean) => teams.filter((team) => team.isRetired === isRetired);
  return {
    today: day,
    timeZone: viewer.timeZone,
    services,
    teams: [...inService(false), ...inService(true)],
  };
}

/** One team with what is ahead of it, and whom it could take in. */
export async function getTeam(ctx: Context, id: string) {
  const { db, viewer, now } = ctx;
  const day = today(now, viewer.timeZone);
  const endsOn = { gte: dateOf(day) };
  const team = await db.team.findFirst({
    where: { id, kind: "assessment" },
    select: {
      id: true,
      name: true,
      services: true,
      retiredAt: true,
      members: { select: { isLead: true, personId: true } },
      unavailabilities: {
        where: { endsOn },
        orderBy: { startsOn: "asc" },
        select: { id: true, startsOn: true, endsOn: true, reason: true },
      },
      bookings: {
        where: { AND: [visibleTo(viewer), { status: { not: "canceled" }, endsOn }] },
        orderBy: { startsOn: "asc" },
        select: {
          id: true,
          startsOn: true,
          endsOn: true,
          requestId: true,
          request: { select: { ref: true } },
          organization: { select: { name: true } },
        },
      },
    },
  });
  if (!team) throw notFound();
  const { retiredAt, members, unavailabilities, bookings, ...rest } = team;
  const leads = new Map(members.map(({ personId, isLead }) => [personId, isLead]));
  const people = await listAssessors(ctx, [...leads.keys()]);
  return {
    ...rest,
    today: day,
    timeZone: viewer.timeZone,
    isRetired: retiredAt !== null,
    catalog: await listServices(db),
    members: people
      .filter((person) => leads.has(person.id))
      .map((person) => ({ ...person, isLead: leads.get(person.id) === true })),
    candidates: people.filter(
      (person) => !leads.has(person.id) && person.isAssessor && mayJoin(viewer, person),
    ),
    away: unavailabilities.map(({ id: awayId, reason, ...days }) => ({
      id: awayId,
      reason,
      ...spanOf(days),
    })),
    bookings: bookings.map(({ organization, request, startsOn, endsOn: last, ...booking }) => ({
      ...booking,
      ...spanOf({ startsOn, endsOn: last }),
      office: organization.name,
      requestRef: request.ref,
    })),
  };
}

/** Everybody who can be on a team, and who is on this one although they no longer could be. */
async function listAssessors({ db, viewer }: Context, memberIds: string[]) {
  const people = await db.person.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        {
          OR: [{ id: { in: memberIds } }, { status: "active", staffRoles: { some: { role: "assessor" } } }],
        },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      title: true,
      status: true,
      staffRoles: { where: { role: "assessor" }, select: { role: true } },
      teams: { where: { team: { retiredAt: null } }, select: { team: { select: { name: true } } } },
    },
  });
  return people.map(({ staffRoles, teams, status, ...person }) => ({
    ...person,
    isSuspended: status !== "active",
    isAssessor: staffRoles.length > 0,
    teams: teams.map(({ team }) => team.name).sort(),
  }));
}

/** What a team can do: the services somebody is sent for, or may be. */
const listServices = (db: Context["db"]) =>
  db.service.findMany({
    where: { availability: { not: "retired" } },
    orderBy: { name: "asc" },
    select: { code: true, name: true },
  });

const spanOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) => ({
  from: dayOf(startsOn),
  to: dayOf(endsOn),
});
