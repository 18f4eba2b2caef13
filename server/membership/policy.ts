import { isStaff, type Viewer } from "@/server/access";

export type ApplicationSubject = {
  status: string;
  organizationId: string;
  personId: string;
  sponsoredById: string | null;
  /** The region whose advisor may vouch, given only while nobody in the office can. */
  advisorRegion: number | null;
};

const vouching = ["official", "organization_administrator"];

/** Somebody of the same office. The first person of an office has nobody there, so its region's advisor vouches. */
export const canVouch = (viewer: Viewer, application: ApplicationSubject) =>
  viewer.id !== application.personId &&
  (viewer.organizations.some(
    ({ id, roles }) => id === application.organizationId && roles.some((role) => vouching.includes(role)),
  ) ||
    (application.advisorRegion !== null &&
      isStaff(viewer, "advisor") &&
      viewer.regions.includes(application.advisorRegion)));

export const keepsAccounts = (viewer: Viewer) =>
  isStaff(viewer, "secretariat") || isStaff(viewer, "administrator");

/** Two different people: who vouched does not admit, and nobody admits themselves. */
export const canAdmit = (viewer: Viewer, application: ApplicationSubject) =>
  keepsAccounts(viewer) && viewer.id !== application.sponsoredById && viewer.id !== application.personId;

export const canDecline = (viewer: Viewer, application: ApplicationSubject) =>
  canAdmit(viewer, application) || canVouch(viewer, application);
