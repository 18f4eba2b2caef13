import type { Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { containing } from "@/server/kernel/search";
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
  const counts = await countRequests(ctx);
  const states = await reachByState(ctx, counts);
  const statuses = requestsByStatus(counts);
  const services = await requestsByService(ctx, counts);
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
      text ? { name: containing(text) } : {},
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

type Counts = {
  stateCode: string | null;
  serviceCode: string | null;
  status: RequestStatus | null;
  count: number;
}[];

/** What `countable` says, in one reading: the requests by state, and by service and status. */
function countRequests({ db, viewer }: Context): Promise<Counts> {
  return db.$queryRaw<Counts>`select state_code as "stateCode", service_code as "serviceCode", status, count(*)::int as count
    from assistance_request where audience && ${viewer.principals}::text[] and status <> 'draft'
    group by grouping sets ((state_code), (service_code, status))`;
}

const sumOf = (rows: Counts) => rows.reduce((sum, { count }) => sum + count, 0);

async function reachByState({ db, viewer }: Context, counts: Counts): Promise<StateReach[]> {
  const perState = (where: Prisma.OrganizationWhereInput) =>
    db.organization.groupBy({ by: ["stateCode"], where, _count: { _all: true } });
  const places = await db.jurisdiction.findMany({
    where: { level: "state" },
    orderBy: { name: "asc" },
    select: { stateCode: true, fips: true, shortName: true },
  });
  const offices = await perState(electionOffices);
  const withRequest = await perState(reached(viewer));
  const counted = (rows: typeof offices, code: string) =>
    rows.find((row) => row.stateCode === code)?._count._all ?? 0;
  return places.map(({ stateCode, fips, shortName }) => ({
    code: stateCode,
    fips,
    name: shortName,
    offices: counted(offices, stateCode),
    reached: counted(withRequest, stateCode),
    requests: sumOf(counts.filter((row) => row.stateCode === stateCode)),
  }));
}

function requestsByStatus(counts: Counts) {
  return requestStatuses
    .filter((status) => status !== "draft")
    .map((status) => ({
      status,
      ...statusFace[status],
      count: sumOf(counts.filter((row) => row.status === status)),
    }));
}

async function requestsByService({ db }: Context, counts: Counts) {
  const services = await db.service.findMany({
    where: { code: { in: counts.flatMap(({ serviceCode }) => serviceCode ?? []) } },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
  return services.map(({ code, name }) => {
    const own = counts.filter(({ serviceCode }) => serviceCode === code);
    return {
      code,
      name,
      count: sumOf(own),
      completed: sumOf(own.filter(({ status }) => status === "completed")),
    };
  });
}
