import type { Viewer } from "@/server/access";

const roleIn = (viewer: Viewer, groupId: string) =>
  viewer.seats.find((seat) => seat.groupId === groupId)?.role;

/** Chairs run the group's business. */
export const isChair = (viewer: Viewer, groupId: string | null) => {
  const role = groupId === null ? undefined : roleIn(viewer, groupId);
  return role === "chair" || role === "co_chair";
};

/** May put something before the group. Alternates and observers read. */
export const canShareWith = (viewer: Viewer, groupId: string) =>
  isChair(viewer, groupId) || roleIn(viewer, groupId) === "member";
