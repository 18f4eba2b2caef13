import type { CastName } from "@/prisma/seed/cast";
import type { Client } from "pg";
import { smallOffice, smallRegion, unanswered } from "./world/requests";

/** Who asks: somebody who may see all, one in a hundred, or three. */
const viewers = { all: "priya", "1 in 100": "marcus", three: "tomas" } as const satisfies Record<
  string,
  CastName
>;
type Sight = keyof typeof viewers;

export type Subject = {
  name: string;
  sight: Sight;
  who: CastName;
  path: string;
  kind: "query" | "mutation";
  /** Each call of a change needs a request that is ready for it. */
  input: (client: Client) => Promise<object>;
  page: ((client: Client) => Promise<string>) | null;
};

type Read = { name: string; path: string; sights: readonly Sight[]; input: object; page: string | null };

const every = Object.keys(viewers) as Sight[];
const staff: readonly Sight[] = ["all", "1 in 100"];
const reads: Read[] = [
  {
    name: "request list",
    path: "requests.list",
    sights: every,
    input: { view: "all" },
    page: "/requests?view=all",
  },
  { name: "queue", path: "requests.list", sights: staff, input: { view: "open" }, page: "/requests" },
  { name: "queue counts", path: "requests.views", sights: staff, input: {}, page: null },
  {
    name: "directory search",
    path: "membership.people",
    sights: ["all", "three"],
    input: { search: "whitlock" },
    page: "/directory?search=whitlock",
  },
  {
    name: "document search",
    path: "documents.list",
    sights: ["all", "three"],
    input: { text: "ballot tracking" },
    page: "/documents?text=ballot+tracking",
  },
];

/** Everything that is measured, in the order of the table. Changes come last: they change what is read. */
export function listSubjects(only: string): Subject[] {
  const all = [...reads.flatMap(eachSight), ...every.map(requestDetail), engagement, creation, move];
  return all.filter(({ name }) => name.includes(only));
}

const eachSight = ({ name, path, sights, input, page }: Read): Subject[] =>
  sights.map((sight) => ({
    ...{ name, sight, who: viewers[sight], path, kind: "query" as const },
    input: async () => input,
    page: page === null ? null : async () => page,
  }));

const requestDetail = (sight: Sight): Subject => ({
  ...{ name: "request detail", sight, who: viewers[sight], path: "requests.get", kind: "query" },
  input: async (client) => ({ id: await requestFor(client, sight) }),
  page: async (client) => `/requests/${await requestFor(client, sight)}`,
});

const engagement: Subject = {
  ...{ name: "engagement page", sight: "all", who: "catherine", path: "engagement.overview", kind: "query" },
  input: async () => ({}),
  page: async () => "/engagement",
};

/** The draft of the last call is taken away, or it would be opened again. */
const creation: Subject = {
  ...{
    name: "create a request",
    sight: "three",
    who: "tomas",
    path: "requests.startDraft",
    kind: "mutation",
  },
  async input(client) {
    await client.query("update assistance_request set status = 'withdrawn' where status = 'draft'");
    const office = await one(client, "select id from organization where jurisdiction_fips = $1", [
      smallOffice,
    ]);
    return { organizationId: office.id, serviceCode: "RVA" };
  },
  page: null,
};

/** The same request every time, put back to where it was. */
const move: Subject = {
  ...{ name: "move a request", sight: "all", who: "priya", path: "requests.move", kind: "mutation" },
  async input(client) {
    const back = `update assistance_request set status = 'submitted', version = 1 where ref = $1 returning id, version`;
    return { ...(await one(client, back, [unanswered])), move: "take" };
  },
  page: null,
};

async function requestFor(client: Client, sight: Sight): Promise<string> {
  const condition = {
    all: "r.status = 'in_review'",
    "1 in 100": `r.region = ${smallRegion} and r.status = 'in_review'`,
    three: `r.organization_id = (select id from organization where jurisdiction_fips = '${smallOffice}')`,
  }[sight];
  const sql = `select r.id from assistance_request r where r.status <> 'draft' and ${condition} order by r.ref limit 1`;
  return String((await one(client, sql, [])).id);
}

async function one(client: Client, sql: string, values: unknown[]): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Record<string, unknown>>(sql, values);
  const [row] = rows;
  if (!row) throw new Error(`No row for the bench: ${sql}`);
  return row;
}
