import { Client } from "pg";
import { applyMigration, prepareHistory, readHistory } from "./history";
import { readMigrations, type Migration } from "./files";

/** Prisma's own lock number, so this and `prisma migrate deploy` never run at once. */
const lock = 72_707_369;

/**
 * Applies the migrations that the database does not have yet, in order, each in one transaction, and records
 * them as Prisma does. Prisma's own command would have to fetch an engine first.
 */
export async function migrate(
  connectionString: string,
  say: (line: string) => void,
  directory?: string,
): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await prepareHistory(client);
    for (const migration of pending(readMigrations(directory), await readHistory(client))) {
      say(`applying ${migration.name}`);
      await applyMigration(client, migration);
    }
    await client.query("select pg_advisory_unlock($1)", [lock]);
  } finally {
    await client.end();
  }
}

/** Names of what this version needs and this database lacks. Reads only. */
export async function pendingMigrations(connectionString: string): Promise<string[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return pending(readMigrations(), await readHistory(client)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

type Applied = Awaited<ReturnType<typeof readHistory>>[number];

/** What is still to do, after making sure that what was done is what the files say. */
function pending(files: readonly Migration[], history: readonly Applied[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const applied of history) {
    const file = known.get(applied.name);
    if (!applied.finished) throw new Error(`Migration ${applied.name} was begun and never finished.`);
    if (!file)
      throw new Error(`The database has migration ${applied.name}, which this version does not know.`);
    if (file.checksum !== applied.checksum) {
      throw new Error(`Migration ${applied.name} was changed after it had been applied to this database.`);
    }
  }
  const done = new Set(history.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}
