import type { Db } from "@/server/db/client";

type NewMail = {
  /** The notice it belongs to; null when it goes to somebody who is nobody here yet. */
  notificationId: string | null;
  toAddress: string;
  subject: string;
  text: string;
};

/** Written in the transaction it tells of; the worker sends it afterwards. One for each notice. */
export async function queueMail(db: Db, mail: NewMail) {
  await db.mail.createMany({ data: [mail], skipDuplicates: true });
}
