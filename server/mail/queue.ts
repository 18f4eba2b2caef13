import type { Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { describeError, log } from "@/server/kernel/log";
import { sendMail } from "./transport";

const triedForMs = 24 * 3_600_000;

/**
 * Sends the mail whose turn it is, outside any transaction, and answers whether there was one. Sent twice is possible
 * after a crash, lost is not: what cannot be sent is tried for a day, an hour apart at most, and holds up no other.
 */
export async function sendNext(now: Date): Promise<boolean> {
  const next = await withSystem("take the next mail", (db) => take(db, now));
  if (!next) return false;
  try {
    const mail = await withSystem("read queued mail", (db) => claim(db, next.id));
    if (!mail) return true;
    await sendMail({ id: next.id, to: mail.toAddress, subject: mail.subject, text: mail.text }, now);
    await withSystem("mark mail sent", (db) => settle(db, next.id, "sent", now));
  } catch (error) {
    await postpone(next, now, error);
  }
  return true;
}

type Taken = { id: string; attempts: number; queuedAt: Date };

/** The next try is set first, so a mail that ends this process does not come up again at once. */
async function take(db: Db, now: Date): Promise<Taken | undefined> {
  const [taken] = await db.$queryRaw<Taken[]>`
    update mail set attempts = attempts + 1,
      next_try_at = ${now}::timestamptz + least(interval '1 hour', interval '1 minute' * 2 ^ least(attempts, 10))
    where id = (
      select id from mail where status = 'queued' and next_try_at <= ${now}::timestamptz
      order by next_try_at, id limit 1 for update skip locked)
    returning id::text, attempts, created_at as "queuedAt"`;
  return taken;
}

/** After a day it is given up. The notice in the portal is still there, and a new link can be asked for. */
async function postpone({ id, attempts, queuedAt }: Taken, now: Date, error: unknown) {
  const reason = describeError(error);
  if (now.getTime() - queuedAt.getTime() < triedForMs) {
    log.warn({ mail: id, attempts, error: reason }, "mail not sent, will be tried again");
    return;
  }
  log.error({ mail: id, attempts, error: reason }, "mail given up after a day");
  await withSystem("give up on mail", (db) => settle(db, id, "failed", now));
}

/** A month after it was sent or given up, not even the address is kept. */
export async function removeOldMail(now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 24 * 3_600_000);
  await withSystem("remove old mail", (db) =>
    db.mail.deleteMany({ where: { status: { not: "queued" }, createdAt: { lt: before } } }),
  );
}

/** Decides again at the last moment: somebody suspended since then gets nothing. Without a notice there is nobody yet. */
async function claim(db: Db, id: string) {
  const mail = await db.mail.findFirst({
    where: { id, status: "queued" },
    select: {
      toAddress: true,
      subject: true,
      text: true,
      notification: { select: { personId: true, kind: true } },
    },
  });
  if (!mail?.notification) return mail;
  const person = await db.person.findUnique({
    where: { id: mail.notification.personId },
    select: { status: true, email: true },
  });
  const mayHave = person?.status === "active" || mail.notification.kind.startsWith("application.");
  if (!mayHave || person?.email !== mail.toAddress) {
    await db.mail.update({ where: { id }, data: { status: "failed", text: "" }, select: { id: true } });
    return null;
  }
  return mail;
}

/** What was sent is with the reader. Kept here it would only be an invitation link somebody could find. */
async function settle(db: Db, id: string, status: "sent" | "failed", now: Date) {
  await db.mail.updateMany({
    where: { id, status: "queued" },
    data: { status, text: "", ...(status === "sent" ? { sentAt: now } : {}) },
  });
}
