import type { Seat } from "./outputs";

export const seatRoles: Record<Seat["role"], string> = {
  chair: "Chair",
  co_chair: "Co-chair",
  member: "Member",
  alternate: "Alternate",
  observer: "Observer",
};
