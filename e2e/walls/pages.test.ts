import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPortal, type Portal } from "@/server/testing/portal";
import reviewed from "./access-table.json";
import { addressesOf, nameOf, servedAddresses } from "./addresses";
import { ask, inFours, type Answer } from "./asking";
import { buildWithoutProxy, startProduction, type ProductionServer } from "./production-server";
import { buildWorld, signEverybodyIn, type World } from "./world";

process.env.BALLAST_SECRET = "canary-secret-ballast-0123456789abcdef0123456789abcdef";

type Row = Record<string, string[]>;
type Table = Record<string, Row>;
type Asked = { role: string; address: string; name: string };

const { answers, texts }: { answers: Table; texts: Table } = reviewed;
let portal: Portal;
let world: World;
let cookies: Map<string, string>;
let server: ProductionServer;
let cells: Asked[];

beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  cookies = await signEverybodyIn(portal);
  server = await startProduction();
  const addresses = Object.values(addressesOf(world)).flat();
  cells = addresses.flatMap((address) =>
    [...cookies.keys()].map((role) => ({ role, address, name: nameOf(address, world) })),
  );
}, 180_000);
afterAll(() => server.stop());

const askAs = (at: ProductionServer, { role, address }: Asked, headers?: Record<string, string>) =>
  ask(at, address, cookies.get(role) ?? "", headers);

test("every page and route under app/ is asked here", () => {
  expect(Object.keys(addressesOf(world)).sort()).toEqual(servedAddresses());
});

test("every address answers every role, and every text reaches only those, as the reviewed table says", async () => {
  const [found, seen]: [Table, Table] = [{}, {}];
  await inFours(cells, async (cell) => {
    const { outcome, canaries } = await askAs(server, cell);
    ((found[cell.name] ??= {})[outcome] ??= []).push(cell.role);
    for (const canary of canaries) ((seen[canary] ??= {})[cell.name] ??= []).push(cell.role);
  });
  const table = { answers: inOrder(found), texts: inOrder(seen) };
  if (process.env.WRITE_ACCESS_TABLE)
    writeFileSync("e2e/walls/access-table.json", `${JSON.stringify(table, null, 2)}\n`);
  console.info(`${cells.length} cells: ${Object.keys(found).length} addresses by ${cookies.size} roles`);
  expect(table).toEqual(reviewed);
}, 300_000);

/** Those for whom it differs most, so that each way around can be tried on everything. */
const few = ["visitor", "suspended", "ownOfficial", "otherState", "administrator", "vendor"];
const fewCells = () => cells.filter(({ role }) => few.includes(role));
/** Pages that are not for everybody. */
const guardedPages = () =>
  fewCells().filter(({ name }) => !name.startsWith("/api/") && !isForAll(answers[name] ?? {}));
const isForAll = (row: Row) => (row.shown ?? []).length === cookies.size;

const tree = encodeURIComponent(JSON.stringify(["", { children: ["(portal)", {}] }, null, "refetch"]));
test.each([
  ["as the portal does between pages", { RSC: "1", "Next-Router-State-Tree": tree }, few],
  // CVE-2025-29927
  [
    "as if the proxy had passed it",
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    few.slice(0, 2),
  ],
] as [string, Record<string, string>, string[]][])(
  "nobody gets further by asking %s",
  async (_, headers, roles) => {
    const asked = guardedPages().filter(({ role }) => roles.includes(role));
    expect(await differences(server, asked, headers)).toEqual([]);
    console.info(`${asked.length} requests`);
  },
  120_000,
);

test.each([
  ["ahead of a click", { RSC: "1", "Next-Router-Prefetch": "1" }],
  ["one segment ahead", { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" }],
] as [string, Record<string, string>][])(
  "%s everybody gets one and the same empty frame",
  async (_, headers) => {
    const frames = new Map<string, Set<string>>();
    await inFours(guardedPages(), async (cell) => {
      const { canaries, body, outcome } = await askAs(server, cell, headers);
      expect({ ...cell, canaries }).toEqual({ ...cell, canaries: [] });
      const frame = outcome === "signed out" ? "" : body.replace(/"nonce":"[^"]*"/g, "");
      frames.set(cell.name, (frames.get(cell.name) ?? new Set()).add(frame));
    });
    for (const [name, found] of frames) expect([...found].filter(Boolean), name).toHaveLength(1);
  },
  120_000,
);

test("without proxy.ts everybody is answered the same", async () => {
  const { folder, discard } = buildWithoutProxy();
  const open = await startProduction(folder);
  try {
    const { headers } = await ask(open, "/help", "");
    expect(headers.get("content-security-policy"), "proxy.ts still ran").toBeNull();
    expect(await differences(open, fewCells())).toEqual([]);
    expect(open.said()).not.toMatch(/canary-/);
    console.info(`${fewCells().length} requests`);
  } finally {
    await open.stop();
    discard();
  }
}, 120_000);

test("no other way of writing an address tells a stranger anything", async () => {
  const { review, draft, file } = world;
  const spellings = [review, draft].flatMap((id) => otherSpellings(`/requests/${id}`));
  const all = [...spellings, ...otherSpellings(`/api/files/${file}`)];
  for (const role of ["visitor", "vendor"]) {
    await inFours(all, async (address) => {
      const { canaries, status } = await askAs(server, { role, address, name: address });
      expect({ address, canaries, isFault: status >= 500 }).toEqual({
        address,
        canaries: [],
        isFault: false,
      });
    });
  }
});

const otherSpellings = (path: string) => [
  ...[
    `${path}.rsc`,
    `${path}?_rsc=1`,
    `${path}.segments/_tree.segment.rsc`,
    `${path}.`,
    `${path}/`,
    `/${path}`,
  ],
  ...[
    `/_next/data/x${path}.json`,
    `/en${path}`,
    path.replace(/(?<!^)\//g, "%2F"),
    `${path}%00`,
    `${path}/..%2f`,
  ],
  ...[`${path}?nxtPid=1`, `/_next/static/..%2f..${path}`, path.replace("/requests/", "/requests/[id]?id=")],
];

test("a text in the wrong hands is noticed", async () => {
  const address = `/requests/${world.review}`;
  const name = nameOf(address, world);
  const stolen = await ask(server, address, cookies.get("ownOfficial") ?? "");
  expect(tooMuch({ role: "otherState", address, name }, stolen)).toContain("canary-details");
});

test("nothing that was planted stands in what the server said", () => {
  expect(server.said()).not.toMatch(/canary-/);
});

/** Where an answer is another than the reviewed one, or a body tells what the plain page would not. */
async function differences(at: ProductionServer, asked: Asked[], headers?: Record<string, string>) {
  const found: string[] = [];
  await inFours(asked, async (cell) => {
    const answer = await askAs(at, cell, headers);
    const expected = Object.entries(answers[cell.name] ?? {}).find(([, roles]) => roles.includes(cell.role));
    if (answer.outcome !== expected?.[0])
      found.push(`${cell.role} ${cell.name}: ${answer.outcome} instead of ${expected?.[0]}`);
    for (const canary of tooMuch(cell, answer)) found.push(`${cell.role} ${cell.name}: ${canary}`);
  });
  return found;
}

const tooMuch = ({ role, name }: Asked, { canaries }: Answer) =>
  canaries.filter((canary) => !texts[canary]?.[name]?.includes(role));

/** Roles as they are listed, whoever was answered first. */
function inOrder(table: Table): Table {
  const roles = [...cookies.keys()];
  const order = (row: Record<string, string[]>) =>
    Object.entries(row).map(([key, found]) => [key, roles.filter((role) => found.includes(role))] as const);
  const rows = Object.entries(table).map(
    ([name, row]) => [name, Object.fromEntries(order(row).sort())] as const,
  );
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}
