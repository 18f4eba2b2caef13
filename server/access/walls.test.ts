import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { openPortal } from "@/server/testing/portal";
import { canSee, tlpAllows, tlps, type Tlp, type Viewer } from "./index";

const ids = Array.from({ length: 4 }, () => randomUUID());
const names = [
  ...["everyone", "community", "vendors", "level:state", "level:local", "jurisdiction:OH", "jurisdiction:KY"],
  ...["role:coordinator", "role:administrator", "role:auditor", "advisor:4", "advisor:5"],
  ...["person", "org", "group", "team"].flatMap((kind) => ids.map((id) => `${kind}:${id}`)),
];
const principals = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 6 });
const tlp = fc.constantFrom(...tlps);

beforeAll(async () => {
  await openPortal();
});

test("both walls judge every marking and audience the same", async () => {
  const pairs = fc.sample(fc.tuple(tlp, principals), { numRuns: 20_000, seed: 7 });
  const rows = await database().$queryRaw<{ allowed: boolean }[]>`
    select ballast.tlp_allows(pair->>0, array(select jsonb_array_elements_text(pair->1))) as allowed
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) with ordinality as pairs (pair, position)
    order by position`;
  const disagreements = pairs.filter(
    ([marking, audience], index) => tlpAllows(marking, audience) !== rows[index]?.allowed,
  );
  expect(rows).toHaveLength(pairs.length);
  expect(disagreements).toEqual([]);
});

test("both walls show every viewer the same things", async () => {
  const things = await plantThings();
  const viewers = fc.sample(principals, { numRuns: 120, seed: 11 });
  for (const viewer of viewers) {
    expect(await shownBySecondWall(viewer), viewer.join(" ")).toEqual(
      shownByFirstWall(viewer, things, canSee),
    );
  }
});

test("a wall that lets administrators in, or forgets the audience, is caught", async () => {
  const things = await plantThings();
  const mutants: (typeof canSee)[] = [
    (viewer, thing) => viewer.principals.includes("role:administrator") || canSee(viewer, thing),
    (viewer, thing) =>
      canSee(viewer, thing) || thing.audience.some((principal) => principal.startsWith("jurisdiction:")),
    (viewer, thing) => thing.audience.every((principal) => viewer.principals.includes(principal)),
    () => true,
    (viewer, thing) => canSee(viewer, { audience: thing.audience.slice(1) }),
  ];
  const viewers = [...fc.sample(principals, { numRuns: 60, seed: 13 }), ["role:administrator"]];
  for (const mutant of mutants) {
    const caught = await someAsync(viewers, async (viewer) => {
      const [first, second] = [shownByFirstWall(viewer, things, mutant), await shownBySecondWall(viewer)];
      return JSON.stringify(first) !== JSON.stringify(second);
    });
    expect(caught).toBe(true);
  }
});

test("without a context no table shows a row", async () => {
  await plantThings();
  expect(await withPrincipals([], (db) => db.person.count())).toBe(0);
});

test("every table that holds content forces row-level security with the same rule", async () => {
  const tables = await database().$queryRaw<{ table: string; forced: boolean; rules: string[] }[]>`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
      array(select distinct qual from pg_policies p where p.tablename = c.relname and p.policyname = 'viewer_reads') as rules
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience' and not a.attisdropped
    where c.relkind = 'r'`;
  expect(tables.length).toBeGreaterThanOrEqual(18);
  expect(tables.filter(({ forced }) => !forced)).toEqual([]);
  expect(new Set(tables.flatMap(({ rules }) => rules)).size).toBe(1);
});

test("a marking narrower than its audience is refused by the database too", async () => {
  const planted = withSystem("plant", (db) => db.person.create({ data: { ...thing("RED", ["community"]) } }));
  await expect(planted).rejects.toThrow();
});

type Thing = { id: string; audience: string[] };

async function plantThings(): Promise<Thing[]> {
  const samples = fc.sample(fc.tuple(tlp, principals), { numRuns: 1_500, seed: 3 });
  const rows = samples
    .filter(([marking, audience]) => tlpAllows(marking, audience))
    .map(([marking, audience]) => thing(marking, audience));
  await withSystem("plant", async (db) => {
    await db.person.updateMany({ where: { title: "planted" }, data: { title: "planted before" } });
    await db.person.createMany({ data: rows });
  });
  return rows;
}

function thing(marking: Tlp, audience: string[]) {
  const id = randomUUID();
  return { id, email: `${id}@planted.example`, name: "Planted", title: "planted", tlp: marking, audience };
}

const shownByFirstWall = (viewer: string[], things: Thing[], see: typeof canSee) =>
  things
    .filter((one) => see({ principals: viewer } as Viewer, one))
    .map(({ id }) => id)
    .sort();

async function shownBySecondWall(viewer: string[]): Promise<string[]> {
  const rows = await withPrincipals(viewer, (db) =>
    db.person.findMany({ where: { title: "planted" }, select: { id: true } }),
  );
  return rows.map(({ id }) => id).sort();
}

async function someAsync<Value>(
  values: Value[],
  holds: (value: Value) => Promise<boolean>,
): Promise<boolean> {
  for (const value of values) if (await holds(value)) return true;
  return false;
}
