import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { describeError, log } from "@/server/kernel/log";
import { withTrace } from "@/server/kernel/trace";

const hourly = "hourly";

/** What runs once an hour, whichever worker it falls to. Polls: notifications do not cross the embedded database. */
export async function openQueues(
  connectionString: string,
  everyHour: () => Promise<unknown>,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: "pgboss",
    migrate: false, // its login may not change tables; a start of the portal has made them
    max: 2,
    persistWarnings: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", (error) => log.warn({ error: describeError(error) }, "queue error"));
  await boss.start();
  await boss.createQueue(hourly, { retryLimit: 2 });
  await boss.work(hourly, { pollingIntervalSeconds: 30 }, async ([job]) => {
    const id = job?.id ?? randomUUID();
    await withTrace({ request: id, job: `${hourly} ${id}` }, everyHour);
  });
  await boss.schedule(hourly, "7 * * * *");
  return boss;
}
