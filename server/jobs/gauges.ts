import { Gauge, Registry } from "prom-client";
import { database, poolUse } from "@/server/db/client";
import { isAway } from "@/server/db/refusals";
import { withSystem } from "@/server/db/transaction";
import { describeError, log } from "@/server/kernel/log";

type Row = { name: string; state: string; count: number };
type Figures = {
  lag: number;
  undelivered: number;
  failing: number;
  unsealed: number;
  mail: Row[];
  deadlocks: number;
  rollbacks: number;
};

/**
 * How far behind the workers are and how the database fares, read when asked. A worker has no port of its own: what it
 * has not done yet stands in the database, and any web process can say it.
 */
export async function readGauges(): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `ballast_${name}`, help, labelNames, registers: [registry] });

  const pool = gauge("database_connections", "Connections of this process by what they do", ["state"]);
  for (const [state, count] of Object.entries(poolUse())) pool.set({ state }, count);

  const known = await ask(figures);
  gauge("database_up", "1 when the database answered").set(known === away ? 0 : 1);
  if (known && known !== away) {
    gauge("events_undelivered", "Events of the last week that no worker has delivered").set(
      known.undelivered,
    );
    gauge("event_delivery_lag_seconds", "Age of the oldest of them, 0 without one").set(known.lag);
    gauge("event_deliveries_failing", "Events whose delivery failed and is tried again").set(known.failing);
    gauge("events_unsealed", "Events of the last week that the chain does not hold yet").set(known.unsealed);
    const mail = gauge("mail", "Mail by state; failing is queued mail that could not be sent yet", ["state"]);
    for (const { state, count } of known.mail) mail.set({ state }, count);
    gauge("database_deadlocks", "Deadlocks since the database's statistics began").set(known.deadlocks);
    gauge("database_rollbacks", "Transactions rolled back since then").set(known.rollbacks);
  }
  const jobs = await ask(queues);
  if (jobs && jobs !== away) {
    const queue = gauge("jobs", "Jobs by queue and state", ["queue", "state"]);
    for (const { name, state, count } of jobs) queue.set({ queue: name, state }, count);
  }
  return registry.metrics();
}

const away = "away";

/** What is wrong beside the database being away goes to the log, and leaves out its own numbers alone. */
async function ask<Answer>(read: () => Promise<Answer>): Promise<Answer | typeof away | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isAway(error)) return away;
    log.error({ error: describeError(error) }, "numbers could not be read");
    return undefined;
  }
}

async function figures(): Promise<Figures> {
  const [row] = await withSystem(
    "read gauges",
    (db) => db.$queryRaw<{ figures: Figures }[]>`
    with waiting as (
      select min(e.at) as oldest, count(*) as count from event e
      where e.at >= now() - interval '7 days' and not exists (select from event_delivery d where d.event_id = e.id)
    )
    select jsonb_build_object(
      'undelivered', waiting.count,
      'lag', coalesce(greatest(0, extract(epoch from now() - waiting.oldest)), 0),
      'failing', (select count(*) from event_retry),
      'unsealed', (select count(*) from event e where e.at >= now() - interval '7 days'
        and not exists (select from event_seal s where s.event_id = e.id)),
      'mail', (select coalesce(jsonb_agg(m), '[]') from (
        select case when status = 'queued' and attempts > 0 then 'failing' else status end as state, count(*) as count
        from mail group by 1) m),
      'deadlocks', s.deadlocks, 'rollbacks', s.xact_rollback
    ) as figures
    from waiting, pg_stat_database s where s.datname = current_database()`,
  );
  if (!row) throw new Error("The database says nothing about itself.");
  return row.figures;
}

/** The queues belong to the login, not to a role of the portal. */
const queues = () =>
  database().$queryRaw<Row[]>`
    select name, state::text, count(*)::int from pgboss.job group by 1, 2 order by 1, 2`;
