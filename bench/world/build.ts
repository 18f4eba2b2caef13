import { Client } from "pg";
import { loadCast, type CastName } from "@/prisma/seed/cast";
import { loadReference } from "@/prisma/seed";
import { database } from "@/server/db/client";
import { prepareQueues } from "@/server/db/login";
import { migrate } from "@/server/db/migrate";
import { documentRows, peopleRows } from "./people-and-papers";
import { contentRows, requestRows, smallRegion } from "./requests";

export type World = { url: string; size: number; people: Record<CastName, string> };

/** Tables, places, services and the cast, once; each size begins as a copy. */
export async function prepareTemplate(url: string): Promise<Record<CastName, string>> {
  await migrate(url, () => {});
  await prepareQueues(url);
  process.env.DATABASE_URL = url;
  await loadReference(() => {});
  const people = await loadCast();
  await database().$disconnect();
  await withClient(url, (client) =>
    client.query("update staff_role set region = $1 where role = 'advisor'", [smallRegion]),
  );
  return people;
}

/** A database with this many requests and what hangs on them. */
export async function buildWorld(
  cluster: string,
  people: Record<CastName, string>,
  size: number,
): Promise<World> {
  const name = `ballast_${size}`;
  await withClient(addressOf(cluster, "template1"), (client) =>
    client.query(`create database ${name} template postgres`),
  );
  const url = addressOf(cluster, name);
  await withClient(url, (client) => fill(client, size));
  return { url, size, people };
}

/** Where most rows are made. */
const large = ["assistance_request", "request_content", "message", "event"];

/** Triggers, references and the check of every audience are off while rows are made: the rows are known to be good. */
async function fill(client: Client, size: number): Promise<void> {
  await client.query("set session_replication_role = replica");
  for (const table of large) await client.query(`alter table ${table} drop constraint ${table}_marking`);
  for (const part of [requestRows, contentRows, peopleRows, documentRows]) {
    for (const statement of part.split(/;\n/).filter((text) => text.trim() !== "")) {
      await client.query(statement, statement.includes("$1") ? [size] : []);
    }
  }
  for (const table of large)
    await client.query(
      `alter table ${table} add constraint ${table}_marking check (ballast.tlp_allows(tlp, audience)) not valid`,
    );
  await client.query("select ballast.tally_anew()");
  await client.query("vacuum (analyze)");
  await client.query("checkpoint");
}

function addressOf(cluster: string, name: string): string {
  const address = new URL(cluster);
  address.pathname = `/${name}`;
  return address.href;
}

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
