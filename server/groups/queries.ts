import { visibleTo, type Context, type SeatRole } from "@/server/access";
import { dayOf } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import { canShareWith } from "./policy";

/** The only loader. Hidden and missing look the same. */
export async function findGroup({ db, viewer }: Context, id: string) {
  const group = await db.group.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: { id: true, name: true, purpose: true, tlp: true, audience: true },
  });
  if (!group) throw notFound();
  return group;
}

/** The groups this viewer may know of, their own first. */
export async function listGroups({ db, viewer }: Context) {
  const groups = await db.group.findMany({
    where: visibleTo(viewer),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      purpose: true,
      seats: { select: { personId: true, role: true } },
    },
  });
  const shared = await db.document.groupBy({
    by: ["groupId"],
    where: { AND: [{ groupId: { in: groups.map(({ id }) => id) } }, visibleTo(viewer)] },
    _count: { _all: true },
  });
  return groups
    .map(({ seats, ...group }) => ({
      ...group,
      seats: seats.length,
      vacancies: seats.filter(({ personId }) => personId === null).length,
      documents: shared.find(({ groupId }) => groupId === group.id)?._count._all ?? 0,
      ownRole: (seats.find(({ personId }) => personId === viewer.id)?.role ?? null) as SeatRole | null,
      can: { share: canShareWith(viewer, group.id) },
    }))
    .sort((one, other) => Number(other.ownRole !== null) - Number(one.ownRole !== null));
}

/** One group with its roster: every seat, who holds it and for whom, and which are vacant. */
export async function getGroup(ctx: Context, id: string) {
  const { audience: _audience, ...group } = await findGroup(ctx, id);
  return { ...group, seats: await listSeats(ctx, id), can: { share: canShareWith(ctx.viewer, id) } };
}

async function listSeats({ db, viewer }: Context, groupId: string) {
  const seats = await db.seat.findMany({
    where: { AND: [{ groupId }, { group: visibleTo(viewer) }] },
    orderBy: { position: "asc" },
    select: {
      id: true,
      constituency: true,
      role: true,
      voting: true,
      personId: true,
      termEndsOn: true,
      organization: { select: { name: true } },
    },
  });
  const people = await db.person.findMany({
    where: { AND: [{ seats: { some: { groupId } } }, visibleTo(viewer), { status: "active" }] },
    select: { id: true, name: true, title: true },
  });
  const holders = new Map(people.map((person) => [person.id, person]));
  return seats.map(({ personId, role, termEndsOn, organization, ...seat }) => ({
    ...seat,
    role: role as SeatRole,
    organization: organization?.name ?? null,
    termEndsOn: termEndsOn ? dayOf(termEndsOn) : null,
    isVacant: personId === null,
    holder: personId === null ? null : (holders.get(personId) ?? null),
  }));
}
