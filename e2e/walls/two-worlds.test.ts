import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { missing } from "@/server/testing/read-surfaces";
import { buildShared, differencesIn, type Hidden, type SharedWorld } from "@/server/testing/two-worlds";
import { addressesOf } from "./addresses";
import { ask, inFours } from "./asking";
import { startProduction, type ProductionServer } from "./production-server";
import { withoutChance } from "./without-chance";
import { cookieOf } from "./world";

process.env.BALLAST_SECRET = "0123456789abcdef0123456789abcdef";

/** Of nothing that happens between the two sweeps may these learn. Harold's office is where most of it happens. */
const observers = ["tomas", "andre", "visitor"] as const;
type Asker = (typeof observers)[number] | "harold";
/** By asker and address. */
type Sweep = Map<string, string>;

let portal: Portal;
let server: ProductionServer;
let shared: SharedWorld;
let before: Sweep;
let after: Sweep;
const hidden: Hidden[] = [];
const cookies = new Map<Asker, string>([["visitor", ""]]);

beforeAll(async () => {
  portal = await openPortal();
  shared = await buildShared(portal);
  for (const name of [...observers, "harold"] as const)
    if (name !== "visitor") cookies.set(name, await cookieOf(portal.people[name]));
  server = await startProduction();
  const addresses = await everyAddress();
  const asked = [...cells(observers, addresses), ...cells(["harold"], ["/home", "/requests", "/notices"])];
  await sweep(cells(observers, ["/documents", `/documents/${shared.document}`])); // opened once by each
  before = await sweep(asked);
  for (const { happen } of differencesIn(portal, shared)) hidden.push(await happen());
  after = await sweep(asked);
}, 240_000);
afterAll(() => server.stop());

test("every page and route is the same, to the header, whether the hidden things are there or not", () => {
  const mine = changed(before, after).filter((key) => !key.startsWith("harold "));
  console.info(`${before.size} answers compared`);
  expect(Object.fromEntries(mine.map((key) => [key, newLines(key)]))).toEqual({});
});

test("somebody who may see them does", () => {
  expect(changed(before, after)).toEqual(expect.arrayContaining(["harold /requests"]));
});

test("a hidden thing's pages are as missing", async () => {
  const kinds: [keyof Hidden, string[]][] = [
    ["request", ["/requests/ID", "/requests/ID/edit", "/requests/ID/scope", "/schedule?request=ID"]],
    ["agreement", ["/agreements/ID"]],
    ["booking", ["/api/calendar/ID", "/schedule?booking=ID"]],
    ["document", ["/documents/ID", "/documents/ID/receipts", "/documents?cursor=ID"]],
    ["group", ["/groups/ID", "/documents?group=ID"]],
    ["file", ["/api/files/ID"]],
  ];
  const pairs = kinds.flatMap(([kind, patterns]) =>
    hidden
      .flatMap((things) => things[kind] ?? [])
      .flatMap((id) => patterns.flatMap((pattern) => observers.map((who) => ({ id, pattern, who })))),
  );
  const absent = new Map<string, Promise<string>>();
  await inFours(pairs, async ({ id, pattern, who }) => {
    const is = await told(who, pattern.replace("ID", id), id);
    const key = `${who} ${pattern}`;
    const isNot = absent.get(key) ?? told(who, pattern.replace("ID", missing));
    absent.set(key, isNot);
    expect(is, key).toBe(await isNot);
  });
  console.info(`${pairs.length} hidden pages compared with missing ones`);
}, 60_000);

/** Tomás is let see some more of it, as a fault in an audience would. */
test.each([
  ["a request", "assistance_request", "/requests?view=all"],
  ["a document", "document", "/documents"],
  ["a group", "working_group", "/groups"],
])("it is noticed that %s got out", async (_, table, seen) => {
  const ids = hidden.flatMap(({ request, document, group }) => [request, document, group].filter(Boolean));
  const spoil = async (change: string) => {
    const client = new Client({ connectionString: portal.url });
    await client.connect();
    await client.query("set session_replication_role = replica");
    const sql = `update ${table} set audience = ${change} where id = any($2::uuid[])`;
    await client.query(sql, [`person:${portal.people.tomas}`, ids]);
    await client.end();
  };
  await spoil("audience || $1::text");
  try {
    expect(await told("tomas", seen)).not.toBe(after.get(`tomas ${seen}`));
  } finally {
    await spoil("array_remove(audience, $1::text)");
  }
});

const changed = (one: Sweep, other: Sweep) =>
  [...one.keys()].filter((key) => one.get(key) !== other.get(key));

function newLines(key: string): string[] {
  const had = new Set(before.get(key)?.split("\n"));
  return (after.get(key) ?? "").split("\n").filter((line) => !had.has(line));
}

type Cell = { who: Asker; address: string };
const cells = (askers: readonly Asker[], addresses: readonly string[]): Cell[] =>
  askers.flatMap((who) => addresses.map((address) => ({ who, address })));

async function everyAddress(): Promise<string[]> {
  const version = await database().documentVersion.findFirstOrThrow({
    where: { documentId: shared.document },
    select: { fileId: true },
  });
  const nothing = { delivered: missing, named: missing, namedFile: missing, staged: missing };
  const things = { ...shared, ...nothing, review: shared.request, booked: shared.request };
  const everywhere = Object.values(addressesOf({ ...things, file: version.fileId })).flat();
  return [...everywhere, "/requests?view=all", "/documents?text=secret", "/directory?text=Odalys"];
}

async function sweep(asked: readonly Cell[]): Promise<Sweep> {
  const answers: Sweep = new Map();
  await inFours(asked, async ({ who, address }) => {
    answers.set(`${who} ${address}`, await told(who, address));
  });
  return answers;
}

/** An id that is asked for is called missing, so that only what is answered about it counts. */
async function told(who: Asker, address: string, called = missing): Promise<string> {
  const answer = await ask(server, address, cookies.get(who) ?? "");
  const body = answer.body.replaceAll(called, missing);
  return withoutChance({ ...answer, body }).replaceAll(called, missing);
}
