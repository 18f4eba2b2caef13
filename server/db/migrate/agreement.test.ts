import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Client, Pool, types, type QueryArrayResult } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";

const folder = "prisma";
const files = ["schema.prisma", ...readdirSync(join(folder, "models")).map((name) => join("models", name))]
  .map((name) => join(folder, name))
  .map((path) => ({ path, content: readFileSync(path, "utf8") }));

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const none = "-- This is an empty migration.\n";

test("the migrated database is what the models say", async () => {
  expect(await difference()).toBe(none);
});

test.each([
  ["a column that no model has", "alter table receipt add column mood text"],
  ["a column that the database lacks", "alter table receipt drop column acknowledged_at"],
  ["another type", "alter table service alter column lead_time_days type bigint"],
  ["a column that may be empty", "alter table membership alter column status drop not null"],
  ["another default", "alter table event_seal alter column form set default 1"],
  ["a missing index", "drop index event_at_id_idx"],
  ["a missing foreign key", "alter table receipt drop constraint receipt_document_id_fkey"],
  ["a table that no model has", "create table stowaway (id uuid primary key)"],
])("%s is told", async (_what, change) => {
  const drifted = await freshDatabase();
  await inDatabase(drifted.url, change);
  expect(await difference(drifted.url)).not.toBe(none);
  await drifted.close();
});

test("the engine that compares is the one of Prisma's release", () => {
  const versionOf = (name: string) =>
    z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(`node_modules/@prisma/${name}/package.json`, "utf8"))).version;
  expect(versionOf("schema-engine-wasm")).toBe(versionOf("engines-version"));
});

/** The SQL that would turn the migrated database into what the models say. */
async function difference(url = fresh.url): Promise<string> {
  const pool = new Pool({ connectionString: url });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => readCatalog(pool, await connect());
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: folder },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  await pool.end();
  return stdout ?? "";
}

/**
 * The engine reads columns of the catalog that hold one byte, a type that the adapter has no name for. The driver is
 * made to call them text, and the adapter to say of which kind of text they are.
 */
async function readCatalog(pool: Pool, adapter: Awaited<ReturnType<PrismaPg["connect"]>>) {
  const oneByte = new WeakMap<object, number[]>();
  const ask: (...given: unknown[]) => Promise<QueryArrayResult> = pool.query.bind(pool);
  async function askAsText(...given: unknown[]) {
    const answer = await ask(...given);
    const found = answer.fields.filter(({ dataTypeID }) => dataTypeID === types.builtins.CHAR);
    for (const field of found) field.dataTypeID = types.builtins.TEXT;
    oneByte.set(
      answer.rows,
      found.map((field) => answer.fields.indexOf(field)),
    );
    return answer;
  }
  Object.assign(pool, { query: askAsText });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of oneByte.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

async function inDatabase(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
