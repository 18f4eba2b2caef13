import { randomBytes } from "node:crypto";
import { hashToken } from "@/server/auth/viewer";
import type { Db } from "@/server/db/client";
import type { HappenedEvent, Reaction } from "@/server/events";
import { declinedMail, invitationMail, queueMail } from "@/server/mail";
import { addNotification, portalAddress } from "./notices";

const hoursValid = 72;

/**
 * Answers somebody who asked for an account. The secret of an invitation is made here and exists in one place, the
 * mail: the person who admits never sees it, and the database keeps its hash.
 */
export const answerApplicant: Reaction = async (db, event) => {
  if (event.type !== "application.admit" && event.type !== "application.decline") return;
  const application = await db.application.findUnique({
    where: { id: event.subjectId },
    select: { ref: true, person: { select: { id: true, email: true } } },
  });
  if (!application) return;
  const notificationId = await addNotification(db, {
    personId: application.person.id,
    eventId: event.id,
    kind: event.type,
    title:
      event.type === "application.admit"
        ? "Your account was approved"
        : "Your request for an account was not approved",
    href: "/account",
    tlp: "AMBER",
    createdAt: event.at,
  });
  if (!notificationId) return;
  const mail =
    event.type === "application.admit" ? await invite(db, event, application.person.id) : declinedMail();
  await queueMail(db, { notificationId, toAddress: application.person.email, ...mail });
};

async function invite(db: Db, event: HappenedEvent, personId: string) {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(event.at.getTime() + hoursValid * 3_600_000);
  await db.invitation.create({
    data: { personId, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  });
  return invitationMail(`/invitation/${token}`, portalAddress());
}
