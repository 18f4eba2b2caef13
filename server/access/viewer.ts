export type StaffRole =
  "administrator" | "coordinator" | "assessor" | "advisor" | "secretariat" | "leadership" | "auditor";
export type OrganizationRole = "official" | "signatory" | "technical_contact" | "organization_administrator";
export type SeatRole = "chair" | "co_chair" | "member" | "alternate" | "observer";

/** Who is asking, as the database says at this moment. Nothing here comes from the cookie but the session. */
export type Viewer = {
  /** False for a visitor, and for somebody suspended or departed: they are treated as visitors. */
  isActive: boolean;
  id: string;
  name: string;
  title: string;
  email: string;
  timeZone: string;
  isDemonstration: boolean;
  organizations: {
    id: string;
    name: string;
    kind: string;
    level: string;
    stateCode: string | null;
    jurisdictionFips: string | null;
    timeZone: string;
    roles: OrganizationRole[];
  }[];
  staff: StaffRole[];
  regions: number[];
  teams: { id: string; name: string; kind: string; isLead: boolean }[];
  seats: { groupId: string; organizationId: string | null; role: SeatRole }[];
  sessionId: string | null;
  steppedUpAt: Date | null;
  /** "totp" or "passkey". */
  steppedUpWith: string | null;
  /** What an audience may name to include this viewer. */
  principals: string[];
};

export const isStaff = (viewer: Viewer, role: StaffRole) => viewer.staff.includes(role);
export const isOf = (viewer: Viewer, organizationId: string) =>
  viewer.organizations.some((organization) => organization.id === organizationId);
export const isOnTeam = (viewer: Viewer, teamId: string | null) =>
  viewer.teams.some((team) => team.id === teamId);

/** Wall 1: the rows that exist as far as this viewer is concerned. Every read of content starts here. */
export const visibleTo = (viewer: Viewer) => ({ audience: { hasSome: viewer.principals } });

/** The same question about one thing already at hand. */
export const canSee = (viewer: Viewer, thing: { audience: readonly string[] }) =>
  thing.audience.some((principal) => viewer.principals.includes(principal));
