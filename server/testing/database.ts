import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { inject } from "vitest";
import { openEngineInMemory } from "@/server/db/embedded/engine";
import { serveWire } from "@/server/db/embedded/wire";
import { administer, databaseAt } from "./template";

export type FreshDatabase = { url: string; close: () => Promise<void> };

/** A database of the caller's own, with all migrations and the reference data, on whichever server is being tested. */
export function freshDatabase(): Promise<FreshDatabase> {
  const template = inject("database");
  return template.kind === "embedded" ? embedded(template.dump) : native(template.admin, template.name);
}

/** One that nothing was done to yet, for what is about migrations. */
export function emptyDatabase(): Promise<FreshDatabase> {
  const template = inject("database");
  return template.kind === "embedded" ? embedded() : native(template.admin, "template0");
}

async function embedded(dump?: string): Promise<FreshDatabase> {
  const engine = await openEngineInMemory(dump === undefined ? undefined : await openAsBlob(dump));
  const password = randomBytes(16).toString("hex");
  const failed = (error: unknown) => console.error("The embedded database failed:", error);
  const wire = await serveWire(engine, { port: 0, password, onFailure: failed });
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${wire.port}/postgres`,
    async close() {
      await wire.close();
      await engine.close();
    },
  };
}

async function native(admin: string, template: string): Promise<FreshDatabase> {
  const name = `ballast_test_${randomBytes(6).toString("hex")}`;
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: databaseAt(admin, name),
    close: () => administer(admin, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
