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
  const counts = await countByStatus(ctx);
  const offices = await countOffices(ctx);
  const states = await reachByState(ctx, offices);
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

type Counts = { serviceCode: string; status: string; count: number }[];

/** The requests leadership sees, as the database tallies them. */
function countByStatus({ db }: Context): Promise<Counts> {
  return db.$queryRaw<Counts>`select service_code as "serviceCode", status, requests as count
    from ballast.count_by_status()`;
}

/** The same requests by state. */
function countByState({ db }: Context): Promise<{ stateCode: string; count: number }[]> {
  return db.$queryRaw`select state_code as "stateCode", requests as count from ballast.count_by_state()`;
}

const sumOf = (rows: Counts) => rows.reduce((sum, { count }) => sum + count, 0);

type OfficeCounts = { stateCode: string | null; level: string; offices: number; reached: number }[];

/** All election offices and those with an open or completed request, by state and level. */
function countOffices({ db }: Context): Promise<OfficeCounts> {
  return db.$queryRaw<OfficeCounts>`select state_code as "stateCode", level, offices, reached
    from ballast.count_offices()`;
}

function reachOf(rows: OfficeCounts, isCounted: (row: OfficeCounts[number]) => boolean) {
  const counted = rows.filter(isCounted);
  return {
    offices: counted.reduce((sum, { offices }) => sum + offices, 0),
    reached: counted.reduce((sum, row) => sum + row.reached, 0),
  };
}

async function reachByState(ctx: Context, offices: OfficeCounts): Promise<StateReach[]> {
  const counts = await countByState(ctx);
  const places = await ctx.db.jurisdiction.findMany({
    where: { level: "state" },
    orderBy: { name: "asc" },
    select: { stateCode: true, fips: true, shortName: true },
  });
  return places.map(({ stateCode, fips, shortName }) => ({
    code: stateCode,
    fips,
    name: shortName,
    ...reachOf(offices, (row) => row.stateCode === stateCode),
    requests: counts.find((row) => row.stateCode === stateCode)?.count ?? 0,
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
    where: { code: { in: counts.map(({ serviceCode }) => serviceCode) } },
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
