import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPortal } from "@/server/testing/portal";
import { kindsInCatalog, openClient, type Kind } from "@/server/testing/wall-grid";
import { names } from "@/server/testing/wall-people";
import { tlpAllows, tlps, type Tlp } from "./index";

const seed = 20_261_123;
const pairsJudged = 30_000;
const writesPerKind = 100;

type Pair = [Tlp, string[]];
type Judge = (tlp: Tlp, audience: readonly string[]) => boolean;
let client: Client;
let kinds: Kind[];
const malformed = [
  "",
  "person",
  "person:me",
  "org:",
  "everyone:all",
  "ROLE:coordinator",
  "advisor:500",
  "planet:mars",
];
const audience = fc.oneof(
  { weight: 5, arbitrary: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...names, ...malformed), { maxLength: 2 }) },
);
const pairsOf = (numRuns: number, from = seed): Pair[] =>
  fc.sample(fc.tuple(fc.constantFrom(...tlps), audience), { numRuns, seed: from });
const pairs = pairsOf(pairsJudged);

beforeAll(async () => {
  const portal = await openPortal();
  client = await openClient(portal.url);
  kinds = await kindsInCatalog(client);
});
afterAll(() => client.end());

test(`both walls judge ${pairsJudged} markings and audiences the same`, async () => {
  const judged = await judgedByDatabase(pairs);
  expect(judged).toHaveLength(pairsJudged);
  expect(judged.filter(Boolean).length).toBeGreaterThan(3_000);
  expect(
    pairs.filter(([tlp, names], at) => tlpAllows(tlp, names) !== judged[at]).slice(0, 3),
    `seed ${seed}`,
  ).toEqual([]);
});

test("every kind of content asks that of each of its rows, in the same words", async () => {
  const { rows } = await client.query<{ rule: string; count: number }>(
    `select pg_get_constraintdef(oid) as rule, count(*)::int from pg_constraint
     where conrelid = any ($1::regclass[]) and contype = 'c' and convalidated and conname = conrelid::regclass || '_marking'
     group by 1`,
    [kinds.map(({ table }) => table)],
  );
  expect(kinds.length).toBeGreaterThanOrEqual(18);
  expect(rows).toEqual([{ rule: "CHECK (ballast.tlp_allows(tlp, audience))", count: kinds.length }]);
});

test(`the database takes and refuses ${writesPerKind} rows of each kind as the code would`, async () => {
  for (const [at, kind] of kinds.entries()) {
    const tried = pairsOf(writesPerKind, seed + at);
    expect(await taken(kind, tried), kind.table).toEqual(tried.map(([tlp, names]) => tlpAllows(tlp, names)));
  }
});

const widest = ["everyone", "community", "role:coordinator"];
const mutants: Record<string, Judge> = {
  "takes every audience": () => true,
  "takes an empty audience": (tlp, names) => names.length === 0 || tlpAllows(tlp, names),
  "treats RED as AMBER": (tlp, names) => tlpAllows(tlp === "RED" ? "AMBER" : tlp, names),
  "treats AMBER+STRICT as AMBER": (tlp, names) => tlpAllows(tlp === "AMBER+STRICT" ? "AMBER" : tlp, names),
  "treats GREEN as CLEAR": (tlp, names) => tlpAllows(tlp === "GREEN" ? "CLEAR" : tlp, names),
  "asks it of one name only": (tlp, names) => names.some((name) => tlpAllows(tlp, [name])),
  "asks it of the first name only": (tlp, names) => tlpAllows(tlp, names.slice(0, 1)),
  "knows only the widest names": (tlp, names) =>
    names.length > 0 && (tlp === "CLEAR" || !names.some((name) => widest.includes(name))),
};
const mutantsInDatabase: Record<string, string> = {
  "takes every audience": "true",
  "takes an empty audience": "cardinality(audience) = 0 or ballast.right_rule(tlp, audience)",
  "treats RED as AMBER": "ballast.right_rule(replace(tlp, 'RED', 'AMBER'), audience)",
  "treats AMBER+STRICT as AMBER": "ballast.right_rule(replace(tlp, '+STRICT', ''), audience)",
  "asks it of the first name only": "ballast.right_rule(tlp, audience[1:1])",
  "answers nothing for a name it does not know":
    "case when ballast.right_rule(tlp, audience) then true when audience && array['planet:mars'] then null else false end",
};

describe("it is noticed", () => {
  test.each(Object.entries(mutants))("that the code %s", async (_mistake, judge) => {
    const judged = await judgedByDatabase(pairs.slice(0, 1_500));
    expect(judged.some((allowed, at) => allowed !== judge(...(pairs[at] ?? ["RED", []])))).toBe(true);
  });

  test.each(Object.entries(mutantsInDatabase))("that the database %s", async (_mistake, body) => {
    await client.query("begin");
    await client.query("alter function ballast.tlp_allows rename to right_rule");
    await client.query(
      `create function ballast.tlp_allows(tlp text, audience text[]) returns boolean return ${body}`,
    );
    const judged = await judgedByDatabase(pairs.slice(0, 1_500));
    await client.query("rollback");
    expect(judged.some((allowed, at) => allowed !== tlpAllows(...(pairs[at] ?? ["RED", []])))).toBe(true);
  });
});

async function judgedByDatabase(asked: readonly Pair[]): Promise<(boolean | null)[]> {
  const { rows } = await client.query<{ allowed: boolean | null }>(
    `select ballast.tlp_allows(pair ->> 0, array(select jsonb_array_elements_text(pair -> 1))) as allowed
     from jsonb_array_elements($1::jsonb) with ordinality as pairs (pair, at) order by at`,
    [JSON.stringify(asked)],
  );
  return rows.map(({ allowed }) => allowed);
}

/** Tries to write each pair as a row of this kind, with nothing asked of the row but its marking. */
async function taken({ table, key }: Kind, asked: readonly Pair[]): Promise<boolean[]> {
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query(`create temp table tried on commit drop as select at, false as taken, pair
    from jsonb_array_elements('[]'::jsonb) with ordinality as pairs (pair, at)`);
  await client.query(
    "insert into tried select at, false, pair from jsonb_array_elements($1::jsonb) with ordinality as p (pair, at)",
    [JSON.stringify(asked)],
  );
  await client.query(writeEach(table, key));
  const { rows } = await client.query<{ taken: boolean }>("select taken from tried order by at");
  await client.query("rollback");
  return rows.map((row) => row.taken);
}

const writeEach = (table: string, key: string) => `
  do $$
  declare one record; wish text;
  begin
    for wish in
      select format('alter table %I alter column %I drop not null', '${table}', attname) from pg_attribute a
      where attrelid = '${table}'::regclass and attnum > 0 and attnotnull and not attisdropped and attname not in ('tlp', 'audience')
        and not exists (select from pg_index i where i.indrelid = attrelid and i.indisprimary and attnum = any (i.indkey))
      union all
      select format('alter table %I drop constraint %I', '${table}', conname) from pg_constraint
      where conrelid = '${table}'::regclass and contype = 'c' and conname <> '${table}_marking'
    loop execute wish; end loop;
    for one in select * from tried loop
      begin
        insert into "${table}" ("${key}", tlp, audience) values
          (gen_random_uuid(), one.pair ->> 0, array(select jsonb_array_elements_text(one.pair -> 1)));
        update tried set taken = true where at = one.at;
      exception when check_violation then null;
      end;
    end loop;
  end $$`;
