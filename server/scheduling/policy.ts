import { isStaff, type Viewer } from "@/server/access";

/** Coordinators staff the teams. Nobody lets themselves in: a team reads what offices wrote. */
export const mayJoin = (viewer: Viewer, person: { id: string }) =>
  isStaff(viewer, "coordinator") && viewer.id !== person.id;
