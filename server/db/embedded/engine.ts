import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

const extensions = { btree_gist, pg_trgm };

/** PostgreSQL inside this process, its data in a directory. The caller holds the directory's lock. */
export function openEngine(directory: string): Promise<PGlite> {
  return PGlite.create({ dataDir: directory, extensions });
}

/** PostgreSQL inside this process, its data in memory, starting from a dump when one is given. */
export function openEngineInMemory(dump?: Blob): Promise<PGlite> {
  return PGlite.create({ extensions, ...(dump ? { loadDataDir: dump } : {}) });
}
