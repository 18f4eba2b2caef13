import type { Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { openStatuses, requestStatuses, statusFace, type RequestStatus } from "@/server/requests/schema";
import { countable, electionOffices, reached, unreached } from "./reach";
import type { OfficeList } from "./schema";

export type StateReach = {
  code: string;
  fips: string;
  name: string;
  offices: number;
  reached: number;
  requests: number;
};

/** The national picture. Every number is counted the way the list behind it is. */
export async function engagementOverview(ctx: Context) {
  const states = await reachByState(ctx);
  const statuses = await requestsByStatus(ctx);
  const services = await requestsByService(ctx);
  const open: readonly string[] = openStatuses;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    asOf: ctx.now,
    states,
    statuses,
    services,
    totals: {
      offices: sum(states.map(({ offices }) => offices)),
      reached: sum(states.map((state) => state.reached)),
      states: states.length,
      statesReached: states.filter((state) => state.reached > 0).length,
      requests: sum(statuses.map(({ count }) => count)),
      open: sum(statuses.filter(({ status }) => open.includes(status)).map(({ count }) => count)),
      completed: statuses.find(({ status }) => status === "completed")?.count ?? 0,
    },
  };
}

/** The offices behind a number, in alphabetical order, with what may be known about their requests. */
export async function listOffices(ctx: Context, { stateCode, reach, text, ...page }: OfficeList) {
  const { db, viewer } = ctx;
  const where: Prisma.OrganizationWhereInput = {
    AND: [
      { all: electionOffices, reached: reached(viewer), unreached: unreached(viewer) }[reach],
      stateCode ? { stateCode } : {},
      text ? { name: { contains: text, mode: "insensitive" } } : {},
    ],
  };
  const found = await paginate(page, (window) =>
    db.organization.findMany({
      where,
      orderBy: [{ stateCode: "asc" }, { name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        stateCode: true,
        level: true,
        requests: { where: countable(viewer), orderBy: { createdAt: "desc" }, select: officeRequest },
      },
      ...window,
    }),
  );
  return {
    total: await db.organization.count({ where }),
    nextCursor: found.nextCursor,
    items: found.items.map(({ requests, ...office }) => ({
      ...office,
      requests: requests.map((request) => ({ ...request, ...statusFace[request.status as RequestStatus] })),
    })),
  };
}

const officeRequest = {
  id: true,
  ref: true,
  status: true,
  service: { select: { name: true } },
} satisfies Prisma.AssistanceRequestSelect;

async function reachByState({ db, viewer }: Context): Promise<StateReach[]> {
  const perState = (where: Prisma.OrganizationWhereInput) =>
    db.organization.groupBy({ by: ["stateCode"], where, _count: { _all: true } });
  const places = await db.jurisdiction.findMany({
    where: { level: "state" },
    orderBy: { name: "asc" },
    select: { stateCode: true, fips: true, shortName: true },
  });
  const offices = await perState(electionOffices);
  const withRequest = await perState(reached(viewer));
  const requests = await db.assistanceRequest.groupBy({
    by: ["stateCode"],
    where: countable(viewer),
    _count: { _all: true },
  });
  const counted = (rows: typeof offices, code: string) =>
    rows.find((row) => row.stateCode === code)?._count._all ?? 0;
  return places.map(({ stateCode, fips, shortName }) => ({
    code: stateCode,
    fips,
    name: shortName,
    offices: counted(offices, stateCode),
    reached: counted(withRequest, stateCode),
    requests: requests.find((row) => row.stateCode === stateCode)?._count._all ?? 0,
  }));
}

async function requestsByStatus({ db, viewer }: Context) {
  const rows = await db.assistanceRequest.groupBy({
    by: ["status"],
    where: countable(viewer),
    _count: { _all: true },
  });
  return requestStatuses
    .filter((status) => status !== "draft")
    .map((status) => ({
      status,
      ...statusFace[status],
      count: rows.find((row) => row.status === status)?._count._all ?? 0,
    }));
}

async function requestsByService({ db, viewer }: Context) {
  const rows = await db.assistanceRequest.groupBy({
    by: ["serviceCode", "status"],
    where: countable(viewer),
    _count: { _all: true },
  });
  const services = await db.service.findMany({
    where: { code: { in: rows.map(({ serviceCode }) => serviceCode) } },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
  return services.map(({ code, name }) => {
    const own = rows.filter(({ serviceCode }) => serviceCode === code);
    return {
      code,
      name,
      count: own.reduce((total, { _count }) => total + _count._all, 0),
      completed: own.find(({ status }) => status === "completed")?._count._all ?? 0,
    };
  });
}
