import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";
import { migrate } from ".";

const own = "prisma/migrations";
let fresh: FreshDatabase;
let client: Client;
let folder: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = new Client({ connectionString: fresh.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await fresh.close();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ballast-migrations-"));
  await client.query(`DELETE FROM "_prisma_migrations"`);
  await client.query("DROP TABLE IF EXISTS boats, oars");
  return () => rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function run(directory = folder): Promise<string[]> {
  const said: string[] = [];
  await migrate(fresh.url, (line) => said.push(line), directory);
  return said;
}

async function history() {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"`,
  );
  return rows;
}

test("migrations apply once, in the order of their names", async () => {
  write("20270102000000_oars", "CREATE TABLE oars (boat int REFERENCES boats);");
  write("20270101000000_boats", "CREATE TABLE boats (id int PRIMARY KEY); INSERT INTO boats VALUES (1);");
  expect(await run()).toEqual(["applying 20270101000000_boats", "applying 20270102000000_oars"]);
  expect(await run()).toEqual([]);
});

test("each is recorded the way Prisma records it", async () => {
  write("20270101000000_boats", "CREATE TABLE boats (id int);\n");
  await run();
  expect(await history()).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      migration_name: "20270101000000_boats",
      started_at: expect.any(Date),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      logs: null,
      applied_steps_count: 1,
    },
  ]);
});

test("a migration that fails leaves nothing and says where", async () => {
  write("20270101000000_boats", "CREATE TABLE boats (id int);\nCREATE TABLE oars (id nonsense);");
  await expect(run()).rejects.toThrow("20270101000000_boats failed at line 2");
  expect(await history()).toEqual([]);
  await expect(client.query("SELECT * FROM boats")).rejects.toThrow("does not exist");
});

test("a migration changed after it was applied stops the next run", async () => {
  write("20270101000000_boats", "CREATE TABLE boats (id int);");
  await run();
  write("20270101000000_boats", "CREATE TABLE boats (id bigint);");
  await expect(run()).rejects.toThrow("was changed after it had been applied");
});

test("an older version refuses a newer database", async () => {
  write("20270101000000_boats", "CREATE TABLE boats (id int);");
  await run();
  rmSync(join(folder, "20270101000000_boats"), { recursive: true });
  await expect(run()).rejects.toThrow("which this version does not know");
});

test("a migration that Prisma began and never finished stops the next run", async () => {
  write("20270101000000_boats", "CREATE TABLE boats (id int);");
  await run();
  await client.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
  await expect(run()).rejects.toThrow("was begun and never finished");
});

test("the project's own migrations name PostgreSQL for Prisma", () => {
  expect(readFileSync(join(own, "migration_lock.toml"), "utf8")).toContain('provider = "postgresql"');
});
