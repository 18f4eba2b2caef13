import type { Viewer } from "./viewer";

export const visitor: Viewer = {
  isActive: false,
  id: "",
  name: "Visitor",
  title: "",
  email: "",
  timeZone: "America/New_York",
  isDemonstration: false,
  organizations: [],
  staff: [],
  regions: [],
  teams: [],
  seats: [],
  sessionId: null,
  steppedUpAt: null,
  steppedUpWith: null,
  principals: ["everyone"],
};

/** Computes what an audience may name to include this person. Only active people get here. */
export function principalsOf(viewer: Omit<Viewer, "principals" | "isActive">): string[] {
  const principals = [
    "everyone",
    `person:${viewer.id}`,
    ...circleOf(viewer),
    ...viewer.organizations.flatMap((organization) => [
      `org:${organization.id}`,
      `level:${organization.level}`,
      ...(organization.stateCode ? [`jurisdiction:${organization.stateCode}`] : []),
    ]),
    ...viewer.staff.map((role) => `role:${role}`),
    ...viewer.regions.map((region) => `advisor:${region}`),
    ...viewer.teams.map((team) => `team:${team.id}`),
    ...viewer.seats.map((seat) => `group:${seat.groupId}`),
  ];
  return [...new Set(principals)];
}

/** Without a role in the portal and without an organization somebody is a member of nothing. */
function circleOf({ staff, organizations }: Pick<Viewer, "staff" | "organizations">): string[] {
  if (staff.length > 0 || organizations.some(({ kind }) => kind !== "vendor")) return ["community"];
  return organizations.length > 0 ? ["vendors"] : [];
}
