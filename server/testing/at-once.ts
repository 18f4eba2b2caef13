import { Client } from "pg";
import { inject, vi } from "vitest";
import type { Portal } from "./portal";

/**
 * Starts these one after the other while a row that all of them need is held, until all of them wait for it, and lets
 * them go. The embedded database runs one transaction after the other whatever happens: there they only start together.
 */
export async function atOnce(
  portal: Portal,
  rowsNeeded: string,
  actions: readonly (() => Promise<unknown>)[],
) {
  if (inject("database").kind === "embedded") return Promise.allSettled(actions.map((act) => act()));
  const holder = await connected(portal.url);
  await holder.query("begin");
  await holder.query(`${rowsNeeded} for update`);
  const started: Promise<unknown>[] = [];
  try {
    for (const act of actions) {
      const outcome = act();
      // Answered below: what is refused while the holder still lets go has nobody waiting for it yet.
      outcome.catch(() => undefined);
      started.push(outcome);
      await waiting(portal, started.length);
    }
  } finally {
    await holder.query("commit");
    await holder.end();
  }
  return Promise.allSettled(started);
}

/** The first changes something and ends when the second waits for it. Answers the second's error, or null. */
export async function meanwhile(portal: Portal, first: string, second: string): Promise<Error | null> {
  const [one, other] = [await connected(portal.url), await connected(portal.url)];
  try {
    await one.query("begin");
    await one.query(first);
    const answer = other.query(second).then(
      () => null,
      (error: Error) => error,
    );
    if (inject("database").kind === "native") await waiting(portal, 1);
    await one.query("commit");
    return await answer;
  } finally {
    await one.end();
    await other.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** On a connection of its own: within a transaction the list of activity stands still. */
async function waiting({ url }: Portal, count: number) {
  const watcher = await connected(url);
  const sql = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  const enough = async () => {
    const { rowCount } = await watcher.query(sql);
    if ((rowCount ?? 0) < count) throw new Error(`Only ${rowCount} of ${count} wait.`);
  };
  await vi.waitFor(enough, { timeout: 10_000, interval: 20 }).finally(() => watcher.end());
}
