import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const debian = "/usr/lib/postgresql";

/** The folder with a PostgreSQL server's programs, when this machine has one. */
export function findServerPrograms(): string | undefined {
  return [bindirOfPath(), ...debianFolders()].find((folder) => folder && isServer(folder));
}

function bindirOfPath(): string | undefined {
  try {
    return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
  } catch {
    return undefined; // no PostgreSQL on the path
  }
}

function debianFolders(): string[] {
  if (!existsSync(debian)) return [];
  const newestFirst = readdirSync(debian).sort((one, other) => Number(other) - Number(one));
  return newestFirst.map((version) => join(debian, version, "bin"));
}

function isServer(folder: string): boolean {
  return ["initdb", "postgres"].every((program) => existsSync(join(folder, program)));
}
