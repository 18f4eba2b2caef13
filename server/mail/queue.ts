import type { Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { sendMail } from "./transport";

export type NewMail = { notificationId: string; toAddress: string; subject: string; text: string };

/** Written with the notice it belongs to; the worker sends it afterwards. */
export async function queueMail(db: Db, mail: NewMail) {
  await db.mail.createMany({ data: [mail], skipDuplicates: true });
}

export function listQueued(max = 200): Promise<{ id: string }[]> {
  return withSystem("find queued mail", (db) =>
    db.mail.findMany({
      where: { status: "queued" },
      orderBy: { createdAt: "asc" },
      take: max,
      select: { id: true },
    }),
  );
}

/** Sends one mail outside any transaction. Sent twice is possible after a crash, lost is not. */
export async function sendQueued(id: string, now: Date): Promise<void> {
  const mail = await withSystem("read queued mail", (db) => claim(db, id));
  if (!mail) return;
  await sendMail({ id, to: mail.toAddress, subject: mail.subject, text: mail.text }, now);
  await withSystem("mark mail sent", (db) => settle(db, id, "sent", now));
}

/** After the last try. The notice in the portal is still there. */
export function giveUp(id: string, now: Date) {
  return withSystem("give up on mail", (db) => settle(db, id, "failed", now));
}

/** Decides again at the last moment: somebody suspended since then gets nothing. */
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
  if (!mail) return null;
  const person = await db.person.findUnique({
    where: { id: mail.notification.personId },
    select: { status: true, email: true },
  });
  const mayHave = person?.status === "active" || mail.notification.kind.startsWith("application.");
  if (!mayHave || person?.email !== mail.toAddress) {
    await db.mail.update({ where: { id }, data: { status: "failed", text: "" }, select: { id: true } });
    return null;
  }
  await db.mail.update({ where: { id }, data: { attempts: { increment: 1 } }, select: { id: true } });
  return mail;
}

/** What was sent is with the reader. Kept here it would only be an invitation link somebody could find. */
async function settle(db: Db, id: string, status: "sent" | "failed", now: Date) {
  await db.mail.updateMany({
    where: { id, status: "queued" },
    data: { status, text: "", ...(status === "sent" ? { sentAt: now } : {}) },
  });
}
