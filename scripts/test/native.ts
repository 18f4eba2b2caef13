import { findServerPrograms } from "@/server/db/native/find";
import { startCluster } from "@/server/db/native/cluster";
import { installPackages } from "./debian";

/** Lends a native PostgreSQL: the one named by TEST_DATABASE_URL, else one started from this machine's programs. */
export async function withNativeServer<Result>(
  use: (url: string, server: string) => Promise<Result>,
  without: (reason: string) => Promise<Result>,
): Promise<Result> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return use(given, "PostgreSQL at TEST_DATABASE_URL");
  const programs = findServerPrograms() ?? (await installed());
  if (!programs) return without("no server programs found; set TEST_DATABASE_URL or install PostgreSQL");
  const cluster = await startCluster(programs);
  try {
    return await use(cluster.url, `PostgreSQL ${cluster.version} (native, ${programs})`);
  } finally {
    await cluster.stop();
  }
}

async function installed(): Promise<string | undefined> {
  return (await installPackages(["postgresql"])) ? findServerPrograms() : undefined;
}
