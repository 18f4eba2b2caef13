import { visibleTo, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { openStatuses } from "@/server/requests/schema";

const reaching = [...openStatuses, "completed"];

/** The requests a number is made of. The lists behind the numbers start from the same place. */
export const countable = (viewer: Viewer): Prisma.AssistanceRequestWhereInput => ({
  AND: [visibleTo(viewer), { status: { not: "draft" } }],
});

/** Election offices, all of them: what every share is a share of. */
export const electionOffices: Prisma.OrganizationWhereInput = { isElectionOffice: true };

const reach = (viewer: Viewer): Prisma.AssistanceRequestWhereInput => ({
  AND: [visibleTo(viewer), { status: { in: reaching } }],
});

/** Offices with an open or completed request, as far as this viewer may know. */
export const reached = (viewer: Viewer): Prisma.OrganizationWhereInput => ({
  AND: [electionOffices, { requests: { some: reach(viewer) } }],
});
export const unreached = (viewer: Viewer): Prisma.OrganizationWhereInput => ({
  AND: [electionOffices, { requests: { none: reach(viewer) } }],
});
