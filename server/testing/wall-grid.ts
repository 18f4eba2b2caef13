import fc from "fast-check";
import { Client } from "pg";
import { tlps } from "@/server/access";

/** A table whose rows are for some and not for others. */
export type Kind = { table: string; key: string };
export type Row = { tlp: string; audience: string[] };
export type Rows = Record<string, Row[]>;
/** By table, the places of the rows that are shown. */
export type Shown = Record<string, string>;

/** What the catalog says: every table with an audience, whoever made it. */
export async function kindsInCatalog(client: Client): Promise<Kind[]> {
  const { rows } = await client.query<Kind>(`
    select c.relname::text as "table", k.attname::text as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience' and not a.attisdropped
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  return rows;
}

export async function openClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Audiences of every length, with a few that the marking's constraint would refuse: a wall must not rest on it. */
export function rowsOf(kinds: readonly Kind[], names: readonly string[], count: number, seed: number): Rows {
  const audience = fc.oneof(
    { weight: 12, arbitrary: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...strange(names)), { maxLength: 2 }) },
  );
  const row = fc.record({ tlp: fc.constantFrom(...tlps), audience });
  return Object.fromEntries(
    kinds.map(({ table }, at) => [table, fc.sample(row, { numRuns: count, seed: seed + at })]),
  );
}

/** Names that nobody has and a careless comparison would take for one that somebody has. */
const strange = (names: readonly string[]) => [
  ...["", "every", "everyone:", "%", "person:", "role:", "role:coord", "role:coordinators", "COMMUNITY"],
  ...names.map((name) => name.toUpperCase()),
  ...names.map((name) => name.slice(0, -1)),
];

/** Viewers no person of this world could be: nobody, and everybody who is nearly somebody. */
export const wildViewers = (names: readonly string[], count: number, seed: number): string[][] => [
  [],
  ["everyone"],
  ...fc.sample(
    fc.uniqueArray(fc.constantFrom(...names, ...strange(names).filter(Boolean)), { maxLength: 6 }),
    {
      numRuns: count - 2,
      seed,
    },
  ),
];

/** Fills the real tables, each under its real rules for reading; what else it asks of a row is set aside first. */
export async function plant(client: Client, kinds: readonly Kind[], rows: Rows): Promise<void> {
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  for (const { table, key } of kinds) {
    const found = await client.query<{ statements: string }>(loosening, [table]);
    await client.query(found.rows[0]?.statements ?? "");
    await client.query(
      `insert into "${table}" ("${key}", tlp, audience)
       select ('00000000-0000-4000-8000-' || lpad(to_hex(at - 1), 12, '0'))::uuid, row ->> 'tlp',
         array(select jsonb_array_elements_text(row -> 'audience'))
       from jsonb_array_elements($1::jsonb) with ordinality as planted (row, at)`,
      [JSON.stringify(rows[table])],
    );
  }
  await client.query("commit");
}

/** All that is asked of a row of this table but its key, as statements that drop it. */
const loosening = `
  select coalesce(string_agg(statement, '; '), '') as statements from (
    select format('alter table %I drop constraint %I', $1::text, conname) as statement
    from pg_constraint where conrelid = $1::regclass and contype = 'c'
    union all
    select format('alter table %I alter column %I drop not null', $1::text, attname)
    from pg_attribute a where attrelid = $1::regclass and attnum > 0 and attnotnull and not attisdropped
      and attname not in ('tlp', 'audience')
      and not exists (select from pg_index i where i.indrelid = attrelid and i.indisprimary and attnum = any (i.indkey))
  ) as found`;

/**
 * Which rows of every kind the database shows these principals, by their place among the planted. Within a transaction
 * of the caller's, so that it may have changed the rules first.
 */
export async function shownByDatabase(
  client: Client,
  kinds: readonly Kind[],
  principals: readonly string[],
): Promise<Shown> {
  await client.query(
    "select set_config('role', 'ballast_app', true), set_config('app.principals', $1, true)",
    [principals.join(",")],
  );
  const parts = kinds.map(
    ({ table, key }) =>
      `(select string_agg(ltrim(right("${key}"::text, 12), '0') || ';', '' order by "${key}") from "${table}"
        where "${key}" < '00000001-0000-0000-0000-000000000000') as "${table}"`,
  );
  const { rows } = await client.query<Record<string, string | null>>(`select ${parts.join(", ")}`);
  await client.query("reset role");
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([table, shown]) => [table, shown ?? ""]));
}

/** The same in memory, for any rule. */
export const shownBy = (rows: readonly Row[], sees: (row: Row) => boolean): string =>
  rows.flatMap((row, at) => (sees(row) ? [`${at === 0 ? "" : at.toString(16)};`] : [])).join("");

export const placesOf = (ids: readonly string[]): string =>
  ids
    .filter((id) => id < "00000001")
    .sort()
    .map((id) => `${id.slice(-12).replace(/^0+/, "")};`)
    .join("");

/** Tables where the rules do not bind their owner, and how many different rules for reading there are. */
export async function rulesOf(client: Client, kinds: readonly Kind[]) {
  const tables = kinds.map(({ table }) => table);
  const { rows } = await client.query<{ table: string; forced: boolean; rule: string }>(
    `select relname::text as "table", relrowsecurity and relforcerowsecurity as forced,
       array(select qual from pg_policies where tablename = relname and policyname = 'viewer_reads')::text as rule
     from pg_class where relname = any ($1) and relnamespace = 'public'::regnamespace`,
    [tables],
  );
  return {
    unforced: rows.filter(({ forced }) => !forced).map(({ table }) => table),
    different: new Set(rows.map(({ rule }) => rule)).size,
  };
}
