import { randomBytes } from "node:crypto";
import type { Outside } from "@/server/auth/outside";
import { takeTurn } from "@/server/auth/rate-limit";
import { hashToken } from "@/server/auth/viewer";
import { badInput } from "@/server/kernel/errors";
import { showsCaptured } from "@/server/mail/captured";
import { queueMail } from "@/server/mail/queue-mail";
import { confirmationMail, portalAddress } from "@/server/mail/template";
import type { NewApplication } from "./schema";

const hoursValid = 24;

/**
 * A visitor asks for an account and is mailed a link; until it is confirmed, nobody but the mail's reader has heard of
 * it. Who has this address is not even looked up, so neither the answer nor how long it takes can tell.
 */
export async function applyForAccount(outside: Outside, input: NewApplication) {
  await takeTurns(outside, input.email);
  return outside.system("keep an unconfirmed application", async ({ db, now }) => {
    const office = await db.organization.findUnique({
      where: { id: input.organizationId },
      select: { timeZone: true },
    });
    if (!office) throw badInput("Choose your office from the list.", "organizationId");
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(now.getTime() + hoursValid * 3_600_000);
    await db.unconfirmedApplication.create({
      data: { ...input, tokenHash: hashToken(token), createdAt: now, expiresAt },
      select: { id: true },
    });
    const mail = confirmationMail(`/apply/confirm/${token}`, portalAddress());
    await queueMail(db, { notificationId: null, toAddress: input.email, ...mail });
    return { expiresAt, now, timeZone: office.timeZone, isDemonstration: showsCaptured() };
  });
}

/**
 * One sender is slowed down most where it keeps writing to one address. The address alone has room for more, so that
 * a stranger who uses up their own tries leaves its owner theirs.
 */
async function takeTurns(outside: Outside, email: string): Promise<void> {
  await takeTurn(outside, { key: `apply:${outside.address}`, burst: 5, seconds: 120 });
  await takeTurn(outside, { key: `apply:${outside.address}:${email}`, burst: 3, seconds: 3_600 });
  await takeTurn(outside, { key: `apply-for:${email}`, burst: 10, seconds: 600 });
}
