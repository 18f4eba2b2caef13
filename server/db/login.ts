import { Client } from "pg";
import { PgBoss } from "pg-boss";

/** The processes' own tables beside the portal's: what has been migrated, and the queues. */
const queueSchema = "pgboss";

/** Makes or updates the queues' tables, with a login that may. Running processes never change tables. */
export async function prepareQueues(adminUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Gives a login exactly what the running processes need: to become the two roles, and to work the queues. */
export async function grantToLogin(adminUrl: string, login: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const name = client.escapeIdentifier(login);
    await client.query(`grant ballast_app, ballast_system to ${name}`);
    await client.query(`grant usage on schema public, ballast, ${queueSchema} to ${name}`);
    await client.query(`grant select on public._prisma_migrations to ${name}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${queueSchema} to ${name}`,
    );
    await client.query(`grant execute on all functions in schema ${queueSchema} to ${name}`);
  });
}

/** Why this database login must not run the portal, one sentence each. Empty when it may. */
export async function loginProblems(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Login>(`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as "isPowerful",
        exists (select from pg_class join pg_namespace n on n.oid = relnamespace
          where relowner = r.oid and n.nspname in ('public', 'ballast', 'pgboss')) as "ownsTables",
        to_regclass('public._prisma_migrations') is not null as "isMigrated"
      from pg_roles r where rolname = current_user`);
    const [login] = rows;
    if (!login) return ["The database does not know the login of DATABASE_URL."];
    const told = problemsOf(login);
    if (told.length > 0 || !login.isMigrated) return told;
    return (await hasDemonstration(client)) ? [demonstration] : [];
  });
}

type Login = { name: string; isPowerful: boolean; ownsTables: boolean; isMigrated: boolean };

function problemsOf({ name, isPowerful, ownsTables, isMigrated }: Login): string[] {
  const problems: string[] = [];
  if (isPowerful)
    problems.push(
      `The database login "${name}" can pass the walls between offices: it is a superuser, bypasses row-level security, or makes roles or databases. Give DATABASE_URL a login that may do none of that.`,
    );
  else if (ownsTables)
    problems.push(
      `The database login "${name}" owns tables, so it could change them. Give DATABASE_URL a login that owns none.`,
    );
  if (!isMigrated) problems.push("This database is empty. Run `npm run db:migrate` first.");
  return problems;
}

async function hasDemonstration(client: Client): Promise<boolean> {
  await client.query("begin");
  await client.query("set local role ballast_system");
  const { rows } = await client.query<{ found: boolean }>(
    "select exists (select from person where demonstration) as found",
  );
  await client.query("rollback");
  return rows[0]?.found ?? false;
}

const demonstration =
  "This database holds demonstration people, whom anybody could be. Use another database for real work.";

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
