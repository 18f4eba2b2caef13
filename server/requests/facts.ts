import { visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { dayOf } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import type { RequestStatus } from "./schema";

const select = {
  id: true,
  ref: true,
  organizationId: true,
  organization: {
    select: { id: true, name: true, stateCode: true, timeZone: true, jurisdictionFips: true, region: true },
  },
  serviceCode: true,
  service: {
    select: {
      code: true,
      name: true,
      paperwork: true,
      phases: true,
      freezeDaysBefore: true,
      freezeDaysAfter: true,
      needsScope: true,
      leadTimeDays: true,
      crew: true,
    },
  },
  status: true,
  heldFrom: true,
  requesterId: true,
  coordinatorId: true,
  teamId: true,
  team: { select: { id: true, name: true } },
  dueOn: true,
  submittedAt: true,
  signedAt: true,
  startedAt: true,
  deliveredAt: true,
  closedAt: true,
  createdAt: true,
  updatedAt: true,
  version: true,
  audience: true,
} satisfies Prisma.AssistanceRequestSelect;

type Row = Prisma.AssistanceRequestGetPayload<{ select: typeof select }>;
export type Phase = {
  name: string;
  kind: "preparation" | "testing" | "reporting";
  days: number;
  onSite: boolean;
};
export type RequestFacts = Omit<Row, "status" | "dueOn" | "service"> & {
  status: RequestStatus;
  dueOn: string | null;
  service: Omit<Row["service"], "phases"> & { phases: Phase[] };
};

export const factsSelect = select;

/** The database's checks make the casts true: statuses and phases are constrained there. */
export function toFacts(row: Row): RequestFacts {
  return {
    ...row,
    status: row.status as RequestStatus,
    dueOn: row.dueOn ? dayOf(row.dueOn) : null,
    service: { ...row.service, phases: row.service.phases as Phase[] },
  };
}

/** The only loader. Hidden and missing look the same, so an id cannot be probed. */
export async function findRequest({ db, viewer }: Context, id: string): Promise<RequestFacts> {
  const row = await db.assistanceRequest.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select });
  if (!row) throw notFound();
  return toFacts(row);
}
