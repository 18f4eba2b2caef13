import { isOf, isOnTeam, isStaff, type Viewer } from "@/server/access";

/** What the rules below ask about a request. */
export type RequestSubject = {
  status: string;
  organizationId: string;
  requesterId: string;
  teamId: string | null;
};

const roleAt = (viewer: Viewer, organizationId: string) =>
  viewer.organizations.find((organization) => organization.id === organizationId)?.roles ?? [];

/** May ask for help and speak for the office. A technical contact may not. */
export const speaksFor = (viewer: Viewer, { organizationId }: Pick<RequestSubject, "organizationId">) =>
  roleAt(viewer, organizationId).some((role) => role !== "technical_contact");

/** The election offices somebody may ask for. */
export const officesOf = (viewer: Viewer) =>
  viewer.organizations.filter(
    ({ id, kind }) => kind.endsWith("_office") && speaksFor(viewer, { organizationId: id }),
  );

export const isInOffice = (viewer: Viewer, { organizationId }: RequestSubject) =>
  isOf(viewer, organizationId);
/** Some services are set up by their provider, and nobody comes. */
export const sendsTeam = ({ service }: { service: { crew: number | null } }) => service.crew !== null;
export const canCoordinate = (viewer: Viewer) => isStaff(viewer, "coordinator");
/** On the booked team, and not the person who schedules. */
export const isAssigned = (viewer: Viewer, { teamId }: RequestSubject) =>
  teamId !== null && isStaff(viewer, "assessor") && isOnTeam(viewer, teamId);
