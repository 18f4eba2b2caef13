import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { database, Prisma } from "@/server/db/client";
import { withPrincipals } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import reviewed from "./grants.json";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

test("the two roles may do to each table what was reviewed, under the rules that were reviewed", async () => {
  const found = { grants: await grants(), rules: await rules() };
  if (process.env.WRITE_GRANTS) await writeFile("server/access/grants.json", JSON.stringify(found, null, 2));
  expect(found).toEqual(reviewed);
});

test("no function with more rights than its caller looks into the caller's own schema first", async () => {
  const loose = await database().$queryRaw<{ name: string }[]>`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'ballast'::regnamespace and p.prosecdef
      and coalesce(array_to_string(p.proconfig, ';'), '') !~ 'search_path=[^;]*pg_temp(;|$)'`;
  expect(loose).toEqual([]);
});

describe("by SQL as the viewers' role, somebody of the community cannot", () => {
  const community = ["everyone", "community", "role:coordinator"];
  const tried = (principals: string[], sql: Prisma.Sql) =>
    withPrincipals(principals, (db) => db.$executeRaw(sql));

  test("suspend or restore anybody", async () => {
    const suspend = Prisma.sql`update person set status = 'suspended' where id = ${portal.people.tomas}::uuid`;
    expect(await tried(community, suspend)).toBe(0);
    expect(await tried([...community, "role:secretariat"], suspend)).toBe(1);
  });

  test("prolong a membership or give a role", async () => {
    expect(await tried(community, Prisma.sql`update membership set expires_on = null`)).toBe(0);
    const give = Prisma.sql`insert into staff_role (id, person_id, role)
      values (gen_random_uuid(), ${portal.people.tomas}::uuid, 'auditor')`;
    await expect(tried(community, give)).rejects.toThrow("row-level security");
  });

  test.each([
    ["rename a person", Prisma.sql`update person set name = 'Somebody else'`],
    ["move an application", Prisma.sql`update application set organization_id = organization_id`],
    ["open a group", Prisma.sql`update working_group set audience = '{everyone}'`],
    ["take a seat", Prisma.sql`update seat set person_id = null`],
    ["change an office", Prisma.sql`update organization set kind = 'vendor'`],
    ["widen a membership", Prisma.sql`update membership set roles = roles`],
    ["lift a freeze", Prisma.sql`delete from "freeze"`],
    ["retitle a document", Prisma.sql`update document set title = 'Another'`],
  ])("%s", async (_what, sql) => {
    await expect(tried([...community, "role:administrator"], sql)).rejects.toThrow("permission denied");
  });
});

/** By role and table: whole rows, or the columns that it is limited to. */
async function grants() {
  const rows = await database().$queryRaw<{ role: string; table: string; may: string[] }[]>`
    with held as (
      select x.grantee, c.relname, x.privilege_type as may, null as col
      from pg_class c, aclexplode(c.relacl) x where c.relnamespace = 'public'::regnamespace
      union all
      select x.grantee, c.relname, x.privilege_type, a.attname
      from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
      where c.relnamespace = 'public'::regnamespace
    ), named as (
      select r.rolname::text as role, relname::text as "table",
        may || coalesce(' (' || string_agg(col, ', ' order by col) || ')', '') as may
      from held join pg_roles r on r.oid = held.grantee
      where r.rolname in ('ballast_app', 'ballast_system')
      group by r.rolname, relname, held.may, col is null
    )
    select role, "table", array_agg(may order by may) as may from named group by 1, 2 order by 1, 2`;
  const byRole: Record<string, Record<string, string[]>> = {};
  for (const { role, table, may } of rows) (byRole[role] ??= {})[table] = may;
  return byRole;
}

/** Every row-level rule with the tables it holds for. */
async function rules() {
  const rows = await database().$queryRaw<{ rule: string; tables: string[] }[]>`
    select concat_ws(' ', array_to_string(roles, ','), policyname, lower(cmd), 'using', qual, 'check', with_check) as rule,
      array_agg(tablename::text order by tablename::text) as tables
    from pg_policies where schemaname = 'public' and roles && array['ballast_app', 'ballast_system']::name[]
    group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ rule, tables }) => [rule, tables]));
}
