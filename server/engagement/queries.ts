import type { Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { everyOffice, findOrganizations } from "@/server/membership";
import { openStatuses, requestStatuses, statusFace, type RequestStatus } from "@/server/requests/schema";
import { measureCourse } from "./milestones";
import { countable, electionOffices, reached, unreached } from "./reach";
import { officeLevels, type OfficeList } from "./schema";

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
  const offices = await countOffices(ctx);
  const states = await reachByState(ctx, counts, offices);
  const statuses = requestsByStatus(counts);
  const services = await requestsByService(ctx, counts);
  const open: readonly string[] = openStatuses;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    asOf: ctx.now,
    states,
    statuses,
    services,
    levels: officeLevels.map((level) => ({ level, ...reachOf(offices, (row) => row.level === level) })),
    ...(await measureCourse(ctx)),
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
export async function listOffices(ctx: Context, { stateCode, level, reach, text, ...page }: OfficeList) {
  const { db, viewer } = ctx;
  const where: Prisma.OrganizationWhereInput = {
    AND: [
      { all: electionOffices, reached: reached(viewer), unreached: unreached(viewer) }[reach],
      stateCode ? { stateCode } : {},
      level ? { level } : {},
      text ? { id: { in: await findOrganizations(ctx, text, everyOffice) } } : {},
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

type OfficeCounts = { stateCode: string | null; level: string; offices: number; reached: number }[];

/** All election offices and those with a request, by state and level. */
async function countOffices({ db, viewer }: Context): Promise<OfficeCounts> {
  const counted = (where: Prisma.OrganizationWhereInput) =>
    db.organization.groupBy({ by: ["stateCode", "level"], where, _count: { _all: true } });
  const all = await counted(electionOffices);
  const withRequest = await counted(reached(viewer));
  return all.map(({ stateCode, level, _count }) => {
    const same = withRequest.find((row) => row.stateCode === stateCode && row.level === level);
    return { stateCode, level, offices: _count._all, reached: same?._count._all ?? 0 };
  });
}

function reachOf(rows: OfficeCounts, isCounted: (row: OfficeCounts[number]) => boolean) {
  const counted = rows.filter(isCounted);
  return {
    offices: counted.reduce((sum, { offices }) => sum + offices, 0),
    reached: counted.reduce((sum, row) => sum + row.reached, 0),
  };
}

async function reachByState({ db }: Context, counts: Counts, offices: OfficeCounts): Promise<StateReach[]> {
  const places = await db.jurisdiction.findMany({
    where: { level: "state" },
    orderBy: { name: "asc" },
    select: { stateCode: true, fips: true, shortName: true },
  });
  return places.map(({ stateCode, fips, shortName }) => ({
    code: stateCode,
    fips,
    name: shortName,
    ...reachOf(offices, (row) => row.stateCode === stateCode),
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
