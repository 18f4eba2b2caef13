import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/server/db/migrate";
import { emptyDatabase, type FreshDatabase } from "@/server/testing/database";

const own = "prisma/migrations";
const formChanged = "20261123090400_seal_without_doubt";
let empty: FreshDatabase;
let client: Client;

beforeAll(async () => {
  empty = await emptyDatabase();
  client = new Client({ connectionString: empty.url });
  await client.connect();
  await migrateBefore(formChanged);
  await addEvents(3);
  await seal();
  await migrate(empty.url, () => undefined);
  await addEvents(2);
  await seal();
});

afterAll(async () => {
  await client.end();
  await empty.close();
});

test("a chain from before the form of seals changed still holds, and goes on in the new form", async () => {
  expect(await brokenAt()).toBeNull();
  expect(await column("select form from event_seal order by position limit 5")).toEqual([1, 1, 1, 2, 2]);
});

test("two events that read the same by bars no longer do", async () => {
  const one = { actor_name: "Ann|request.take", type: "request.hold" };
  const other = { actor_name: "Ann", type: "request.take|request.hold" };
  expect(await words(1, one)).toBe(await words(1, other));
  expect(await words(2, one)).not.toBe(await words(2, other));
  const absent = { subject_ref: "AR", trace_id: "x" };
  expect(await words(1, { ...absent, actor_name: "AR" })).toBe(
    await words(1, { trace_id: "x", actor_name: "AR", type: "AR" }),
  );
  expect(await words(2, { ...absent, actor_name: "AR" })).not.toBe(
    await words(2, { trace_id: "x", actor_name: "AR", type: "AR" }),
  );
});

test.each([
  [
    "an event under an old seal",
    "update event set actor_name = 'x' where id = (select event_id from event_seal where position = 2)",
    2,
  ],
  [
    "an event under a new seal",
    "update event set changes = '{}' where id = (select event_id from event_seal where position = 4)",
    4,
  ],
  [
    "a seal that goes back to the old form",
    "update event_seal set form = 1, hash = ballast.seal_hash((select e from event e where e.id = event_id), 1::smallint, position, previous) where position = 5",
    5,
  ],
])("%s that was changed is found", async (_what, change, position) => {
  await client.query("begin");
  await client.query("alter table event disable trigger user; alter table event_seal disable trigger user");
  await client.query(change);
  expect(await brokenAt()).toBe(position);
  await client.query("rollback");
  expect(await brokenAt()).toBeNull();
});

test.each(["event", "event_seal"])(
  "a session that calls itself a replica cannot rewrite %s either",
  async (table) => {
    for (const attempt of [
      `delete from ${table}`,
      `update ${table} set hash = hash`,
      `truncate ${table} cascade`,
    ]) {
      await client.query("begin; set local session_replication_role = replica");
      await expect(
        client.query(attempt.replace("hash = hash", table === "event" ? "type = ''" : "hash = ''")),
      ).rejects.toThrow(/only be added to/);
      await client.query("rollback");
    }
  },
);

test("the chain is checked a piece at a time, from where the last check stopped", async () => {
  const check = async (most: number, fromStart: boolean) =>
    (await column("select ballast.check_seals($1, $2)", [most, fromStart]))[0];
  const pieces = async (most: number, fromStart = false) => {
    let count = 1;
    for (let more = await check(most, fromStart); more; more = await check(most, false)) count += 1;
    return count;
  };
  const total = Number((await column("select count(*) from event_seal"))[0]);
  expect(await pieces(2, true)).toBe(Math.floor(total / 2) + 1);
  expect(await found()).toEqual({ to: total, broken: null });
  await addEvents(1);
  await seal();
  expect(await pieces(100)).toBe(1);
  expect(await found()).toEqual({ to: total + 1, broken: null });
});

test.each([
  [
    "an entry checked before, in the next full round",
    "update event set actor_name = 'x' where id = (select event_id from event_seal where position = 2)",
    true,
    2,
  ],
  [
    "the end cut off, at once",
    "delete from event_seal where position = (select max(position) from event_seal)",
    false,
    null,
  ],
])("%s is found", async (_what, change, fromStart, position) => {
  const [last] = await column("select max(position)::int from event_seal");
  await client.query("select ballast.check_seals(1000, false)");
  await client.query("begin");
  await client.query("alter table event disable trigger user; alter table event_seal disable trigger user");
  await client.query(change);
  await client.query("select ballast.check_seals(1000, $1)", [fromStart]);
  expect((await found()).broken).toBe(position ?? last);
  await client.query("rollback");
});

const found = async () =>
  (await column("select json_build_object('to', checked_to, 'broken', broken_at) from seal_check"))[0] as {
    to: number | null;
    broken: number | null;
  };

/** The database as the version before this migration left it. */
async function migrateBefore(name: string) {
  const folder = mkdtempSync(join(tmpdir(), "ballast-upgrade-"));
  for (const earlier of readdirSync(own).filter((one) => one < name)) {
    cpSync(join(own, earlier), join(folder, earlier), { recursive: true });
  }
  await migrate(empty.url, () => undefined, folder);
  rmSync(folder, { recursive: true });
}

async function addEvents(count: number) {
  await client.query(
    `insert into event (id, at, actor_name, type, subject_kind, subject_id, subject_ref, changes, trace_id, tlp, audience)
     select gen_random_uuid(), clock_timestamp(), 'Renata|Kowalczyk', 'request.take', 'request', gen_random_uuid(), 'AR',
       '{"to": "in_review"}', 'trace', 'AMBER', '{role:auditor}' from generate_series(1, $1)`,
    [count],
  );
}

const seal = () => client.query("select ballast.seal_events(100)");

async function column(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(sql, values);
  return rows.flatMap((row) => Object.values(row));
}

async function brokenAt(): Promise<number | null> {
  const [position] = await column("select ballast.broken_seal()::int");
  return typeof position === "number" ? position : null;
}

async function words(form: 1 | 2, fields: Record<string, string>): Promise<unknown> {
  const [text] = await column(
    "select ballast.seal_words(jsonb_populate_record(null::event, $1::jsonb), $2::smallint, 1, '')",
    [JSON.stringify(fields), form],
  );
  return text;
}
