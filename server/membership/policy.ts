import { activeMembership, isStaff, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";

export type ApplicationSubject = {
  status: string;
  organizationId: string;
  personId: string;
  sponsoredById: string | null;
  /** Whether the person has set up a way in. */
  isSetUp: boolean;
  /** The region whose advisor may vouch, given only while nobody in the office can. */
  advisorRegion: number | null;
};

const vouching = ["official", "organization_administrator"];

/** The memberships whose holders can vouch now: suspended people and signers alone cannot. */
export const vouchersOf = (now: Date) => ({
  AND: [activeMembership(now), { roles: { hasSome: vouching }, person: { status: "active" } }],
});

const vouchesIn = (roles: readonly string[]) => roles.some((role) => vouching.includes(role));
const advises = (viewer: Viewer) => isStaff(viewer, "advisor") && viewer.regions.length > 0;

/** Whether there can be anybody at all for this viewer to vouch for. */
export const mayVouch = (viewer: Viewer) =>
  advises(viewer) || viewer.organizations.some(({ roles }) => vouchesIn(roles));

/** The applications this viewer may vouch for: `canVouch` as a question to the database. */
export const vouchedForBy = (viewer: Viewer, now: Date): Prisma.ApplicationWhereInput => ({
  personId: { not: viewer.id },
  OR: [
    {
      organizationId: {
        in: viewer.organizations.filter(({ roles }) => vouchesIn(roles)).map(({ id }) => id),
      },
    },
    {
      organization: {
        region: { in: advises(viewer) ? viewer.regions : [] },
        memberships: { none: vouchersOf(now) },
      },
    },
  ],
});

/** Somebody of the same office. The first one of an office has nobody there, so its region's advisor vouches. */
export const canVouch = (viewer: Viewer, application: ApplicationSubject) =>
  viewer.id !== application.personId &&
  (viewer.organizations.some(({ id, roles }) => id === application.organizationId && vouchesIn(roles)) ||
    (application.advisorRegion !== null &&
      advises(viewer) &&
      viewer.regions.includes(application.advisorRegion)));

export const keepsAccounts = (viewer: Viewer) =>
  isStaff(viewer, "secretariat") || isStaff(viewer, "administrator");

/** Two different people: who vouched does not admit, and nobody admits themselves. */
export const canAdmit = (viewer: Viewer, application: ApplicationSubject) =>
  keepsAccounts(viewer) && viewer.id !== application.sponsoredById && viewer.id !== application.personId;

export const canDecline = (viewer: Viewer, application: ApplicationSubject) =>
  canAdmit(viewer, application) || canVouch(viewer, application);
