import type { CastName } from "@/prisma/seed/cast";

/** Who asks, in their relation to Franklin County's things. */
export const accessRoles = {
  ownOfficial: "renata",
  ownSignatory: "harold",
  ownAdministrator: "dolores",
  sameStateCounty: "tomas",
  sameStateOffice: "margaret",
  otherState: "lorna",
  coordinator: "priya",
  assignedAssessor: "daniel",
  otherAssessor: "meiling",
  regionAdvisor: "marcus",
  secretariat: "iris",
  administrator: "owen",
  leadership: "catherine",
  auditor: "beatriz",
  groupChair: "angela",
  vendor: "victor",
} as const satisfies Record<string, CastName>;
