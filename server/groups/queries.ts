import { visibleTo, type Context, type SeatRole, type Viewer } from "@/server/access";
import { notFound } from "@/server/kernel/errors";

export const roleIn = (viewer: Viewer, groupId: string): SeatRole | null =>
  viewer.seats.find((seat) => seat.groupId === groupId)?.role ?? null;

/** Chairs and members put papers before the group; observers and alternates read them. */
export const mayPublishTo = (viewer: Viewer, groupId: string) =>
  ["chair", "co_chair", "member"].includes(roleIn(viewer, groupId) ?? "");
export const chairs = (viewer: Viewer, groupId: string) => ["chair", "co_chair"].includes(roleIn(viewer, groupId) ?? "");

export async function listGroups({ db, viewer }: Context) {
  const groups = await db.group.findMany({
    where: visibleTo(viewer),
    orderBy: { name: "asc" },
    take: 100,
    select: { id: true, name: true, purpose: true, seats: { select: { personId: true } } },
  });
  return groups.map(({ seats, ...group }) => ({
    ...group,
    seats: seats.length,
    vacant: seats.filter(({ personId }) => personId === null).length,
    role: roleIn(viewer, group.id),
  }));
}

/** A group with its roster, in the order of the table. */
export async function getGroup({ db, viewer }: Context, id: string) {
  const group = await db.group.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: {
      id: true,
      name: true,
      purpose: true,
      seats: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          constituency: true,
          role: true,
          voting: true,
          termEndsOn: true,
          person: { select: { id: true, name: true, title: true } },
          organization: { select: { id: true, name: true } },
        },
      },
    },
  });
  if (!group) throw notFound();
  return {
    ...group,
    role: roleIn(viewer, id),
    canPublish: mayPublishTo(viewer, id),
    seats: group.seats.map(({ person, ...seat }) => ({
      ...seat,
      person,
    })),
  };
}
