import { reactions } from "@/server/api/reactions";
import { removeExpired } from "@/server/auth/expired";
import { database } from "@/server/db/client";
import { databaseNow } from "@/server/db/transaction";
import { checkSeals, deliverEvents, sealEvents } from "@/server/events";
import { removeStaleUploads } from "@/server/files";
import { describeError, log } from "@/server/kernel/log";
import { removeOldMail, sendNext } from "@/server/mail";
import { repeat } from "./loop";
import { openQueues } from "./queues";

/** The process beside the web: delivers events, seals the log, sends mail, cleans up. Any number may run. */
async function work() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Ballast with `npm start`.");
  const boss = await openQueues(url, everyHour);
  let since = new Date(0);
  const loops = [
    repeat("deliver events", 1_000, async () => {
      await drain(() => deliverEvents(reactions, since));
      since = new Date((await databaseNow()).getTime() - weekMs);
    }),
    repeat("seal events", 3_000, sealAndCheck),
    repeat("check seals", 30_000, () => checkSeals()),
    repeat("send mail", 2_000, sendForAWhile),
  ];
  log.info("worker is ready");
  process.send?.({ type: "ready" });
  await untilTold();
  await Promise.all(loops.map((loop) => loop.stop()));
  await boss.stop({ graceful: true, timeout: 15_000 });
  await database().$disconnect();
}

/** What is sealed is checked at once, so the log never shows long that it was not. */
async function sealAndCheck() {
  let sealed = 0;
  await drain(async () => {
    const count = await sealEvents();
    sealed += count;
    return count;
  });
  if (sealed > 0) await checkSeals();
}

/** Ten seconds at most: while the mail server is away each mail takes long, and a worker told to stop waits for this. */
async function sendForAWhile() {
  const until = performance.now() + 10_000;
  while (performance.now() < until && (await sendNext(await databaseNow())));
}

async function everyHour() {
  const now = await databaseNow();
  await removeStaleUploads(now);
  await removeExpired(now);
  await removeOldMail(now);
  await checkSeals({ fromStart: true });
}

/** Full passes follow each other at once, so a backlog is not paced by the clock. */
async function drain(pass: () => Promise<number>) {
  while ((await pass()) >= 100);
}

const weekMs = 7 * 86_400_000;

/** Told to stop by a signal, or by the parent going away. */
function untilTold() {
  return new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
    process.once("disconnect", () => resolve());
  });
}

work().then(
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ error: describeError(error) }, "worker stopped");
    process.exit(1);
  },
);
