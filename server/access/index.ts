export { highest, tlpAllows, tlps, type Tlp } from "./tlp";
export {
  canSee,
  isOf,
  isOnTeam,
  isStaff,
  visibleTo,
  type OrganizationRole,
  type SeatRole,
  type StaffRole,
  type Viewer,
} from "./viewer";
export { activeMembership, isActiveMembership, isRunningTerm, runningTerm } from "./membership";
export { heldSeats, standing } from "./standing";
export { principalsOf, visitor } from "./principals";
export type { Context } from "./context";
