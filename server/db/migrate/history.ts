import { randomUUID } from "node:crypto";
import { DatabaseError, type Client } from "pg";
import { z } from "zod";
import type { Migration } from "./files";

const rows = z.array(z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() }));

/** The table in which Prisma remembers what was applied, column for column. */
export async function prepareHistory(client: Client): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`);
}

export async function readHistory(client: Client) {
  const { rows: found } = await client.query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  return rows.parse(found);
}

/** All of it or nothing, the record included. */
export async function applyMigration(client: Client, { name, checksum, sql }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    const id = randomUUID();
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at")
       VALUES ($1, $2, $3, clock_timestamp())`,
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query(
      `UPDATE "_prisma_migrations" SET "finished_at" = clock_timestamp(), "applied_steps_count" = 1 WHERE "id" = $1`,
      [id],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed${place(sql, error)}: ${messageOf(error)}`);
  }
}

function place(sql: string, error: unknown): string {
  if (!(error instanceof DatabaseError) || !error.position) return "";
  return ` at line ${sql.slice(0, Number(error.position)).split("\n").length}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
