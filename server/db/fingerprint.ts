import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the reference data comes from, as far as what is loaded depends on it. */
export const referenceSources = ["package-lock.json", "prisma/seed/reference.ts"].concat(
  ["membership", "requests", "scheduling"].map((capability) => `server/${capability}/reference`),
);

/** One hash over the names and contents of files and folders, tests left out. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!existsSync(path) || path.endsWith(".test.ts")) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
