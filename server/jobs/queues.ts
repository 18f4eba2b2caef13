import { PgBoss, type Job } from "pg-boss";
import { log } from "@/server/kernel/log";
import { giveUp, listQueued, sendQueued } from "@/server/mail";

const queue = { mail: "mail", failedMail: "mail-failed", hourly: "hourly" } as const;
const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 };

/** Queues for work that may have to be tried again. Polls: notifications do not cross the embedded database. */
export async function openQueues(connectionString: string, hourly: () => Promise<unknown>): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: "pgboss",
    migrate: false, // its login may not change tables; a start of the portal has made them
    max: 2,
    persistWarnings: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", (error) => log.warn({ error: error.message }, "queue error"));
  await boss.start();
  await boss.createQueue(queue.failedMail);
  await boss.createQueue(queue.mail, { ...retries, deadLetter: queue.failedMail });
  await boss.createQueue(queue.hourly, { retryLimit: 2 });
  await boss.work<{ id: string }>(queue.mail, { pollingIntervalSeconds: 2, batchSize: 20 }, async (jobs) => {
    for (const job of jobs) await attempt(boss, job);
  });
  await boss.work<{ id: string }>(queue.failedMail, { pollingIntervalSeconds: 30 }, async (jobs) => {
    for (const job of jobs) await giveUp(job.data.id, new Date());
  });
  await boss.work(queue.hourly, { pollingIntervalSeconds: 30 }, async () => {
    await hourly();
  });
  await boss.schedule(queue.hourly, "7 * * * *");
  return boss;
}

/** One mail that cannot be sent is tried again alone; the others of its batch are done. */
async function attempt(boss: PgBoss, { id, data }: Job<{ id: string }>) {
  try {
    await sendQueued(data.id, new Date());
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    log.warn({ mail: data.id, error: reason }, "mail not sent, will be tried again");
    await boss.fail(queue.mail, id, { reason });
  }
}

/** The mail's own id is the job's: asking again for the same mail changes nothing. */
export async function enqueueMail(boss: PgBoss) {
  const waiting = await listQueued();
  if (waiting.length > 0)
    await boss.insert(
      queue.mail,
      waiting.map(({ id }) => ({ id, data: { id } })),
    );
}
