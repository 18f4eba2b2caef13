import { randomBytes } from "node:crypto";
import { hashToken } from "@/server/auth/viewer";
import type { Db } from "@/server/db/client";
import type { HappenedEvent, Reaction } from "@/server/events";
import {
  declinedMail,
  invitationMail,
  passkeyMail,
  portalAddress,
  queueMail,
  resetMail,
  type MailText,
} from "@/server/mail";
import { addNotification } from "./notices";

const hoursValid = 72;

type Answer = { title: string; mail: (db: Db, event: HappenedEvent, personId: string) => Promise<MailText> };

/** What somebody is told about their own account, and the mail that goes with it. */
const answers: Readonly<Record<string, Answer>> = {
  "application.admit": { title: "Your account was approved", mail: invite },
  "application.invite_again": { title: "You were sent a new link to set up your account", mail: invite },
  "application.decline": {
    title: "Your request for an account was not approved",
    mail: () => Promise.resolve(declinedMail()),
  },
  "account.reset_factors": {
    title: "Your sign-in was reset; a mail says how to set it up",
    mail: inviteBack,
  },
  "passkey.add": {
    title: "A passkey was added to your account",
    mail: () => Promise.resolve(passkeyMail("added", portalAddress())),
  },
  "passkey.remove": {
    title: "A passkey was removed from your account; your other browsers were signed out",
    mail: () => Promise.resolve(passkeyMail("removed", portalAddress())),
  },
};

/**
 * Answers somebody about their account. The secret of an invitation is made here and exists in one place, the mail:
 * the person who admits never sees it, and the database keeps its hash.
 */
export const answerApplicant: Reaction = async (db, event) => {
  const answer = answers[event.type];
  const person = answer && (await personOf(db, event));
  if (!person) return;
  const notificationId = await addNotification(db, {
    personId: person.id,
    eventId: event.id,
    kind: event.type,
    title: answer.title,
    href: "/account",
    tlp: "AMBER",
    createdAt: event.at,
  });
  if (!notificationId) return;
  const mail = await answer.mail(db, event, person.id);
  await queueMail(db, { notificationId, toAddress: person.email, ...mail });
};

async function personOf(db: Db, { subjectKind, subjectId }: HappenedEvent) {
  const select = { id: true, email: true } as const;
  if (subjectKind === "person") return db.person.findUnique({ where: { id: subjectId }, select });
  const application = await db.application.findUnique({
    where: { id: subjectId },
    select: { person: { select } },
  });
  return application?.person ?? null;
}

async function invite(db: Db, event: HappenedEvent, personId: string): Promise<MailText> {
  return invitationMail(await newInvitation(db, event, personId), portalAddress());
}

async function inviteBack(db: Db, event: HappenedEvent, personId: string): Promise<MailText> {
  return resetMail(await newInvitation(db, event, personId), portalAddress());
}

/** The path of a link that works once. Earlier ones stop working. */
async function newInvitation(db: Db, event: HappenedEvent, personId: string): Promise<string> {
  await db.invitation.deleteMany({ where: { personId, usedAt: null } });
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(event.at.getTime() + hoursValid * 3_600_000);
  await db.invitation.create({
    data: { personId, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  });
  return `/invitation/${token}`;
}
