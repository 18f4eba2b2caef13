import { withSystem } from "@/server/db/transaction";

/** The secrets of the links that wait to be sent to this address, the newest first. */
export async function tokensMailedTo(email: string): Promise<string[]> {
  const mails = await withSystem("read queued mail", (db) =>
    db.mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: "desc" }, select: { text: true } }),
  );
  return mails.flatMap(({ text }) => /\/apply\/confirm\/([\w-]{43})/.exec(text)?.[1] ?? []);
}
