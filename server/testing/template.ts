import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { openEngineInMemory } from "@/server/db/embedded/engine";
import { serveWire } from "@/server/db/embedded/wire";
import { fingerprint, referenceSources } from "@/server/db/fingerprint";

export type Template =
  | { kind: "embedded"; dump: string } // a file to start an engine in memory from
  | { kind: "native"; admin: string; name: string }; // a database to copy

type Made = { template: Template; discard: () => Promise<void> };

/** What decides the template's contents; the dump of the last run serves as long as these are unchanged. */
const sources = [...referenceSources, "prisma/migrations", "scripts/load.ts"];

export async function embeddedTemplate(): Promise<Made> {
  const folder = join("node_modules", ".cache", "ballast");
  const dump = join(folder, `template-${fingerprint(sources)}.tar`);
  if (!existsSync(dump)) {
    mkdirSync(folder, { recursive: true });
    removeOld(folder);
    await makeDump(dump);
  }
  return { template: { kind: "embedded", dump }, discard: async () => undefined };
}

export async function nativeTemplate(admin: string): Promise<Made> {
  const name = `ballast_template_${randomBytes(6).toString("hex")}`;
  await administer(admin, `CREATE DATABASE ${name}`);
  await load(databaseAt(admin, name));
  return {
    template: { kind: "native", admin, name },
    discard: () => administer(admin, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

export async function administer(admin: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export function databaseAt(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

async function makeDump(file: string): Promise<void> {
  const engine = await openEngineInMemory();
  const password = randomBytes(16).toString("hex");
  const failed = (error: unknown) => console.error(error);
  const wire = await serveWire(engine, { port: 0, password, onFailure: failed });
  await load(`postgresql://postgres:${password}@127.0.0.1:${wire.port}/postgres`);
  await wire.close();
  const dump = await engine.dumpDataDir("none");
  const partial = `${file}.${process.pid}`; // two runs at once must not read half a file
  writeFileSync(partial, Buffer.from(await dump.arrayBuffer()));
  renameSync(partial, file);
  await engine.close();
}

/** Not the recent ones: another run may be reading them. */
function removeOld(folder: string): void {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < yesterday) rmSync(file);
  }
}

async function load(url: string): Promise<void> {
  const args = ["--import", "tsx", "--conditions=react-server", "scripts/load.ts"];
  const env = { ...process.env, DATABASE_URL: url, BALLAST_FIRST_TIME: "" };
  await promisify(execFile)(process.execPath, args, { env });
}
