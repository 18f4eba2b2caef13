import { highest, type Tlp } from "@/server/access";
import type { Db } from "@/server/db/client";
import type { HappenedEvent, Reaction } from "@/server/events";
import { mailFor, portalAddress, queueMail } from "@/server/mail";
import { addNotification } from "./notices";
import { findRecipients, type Recipient } from "./recipients";
import { findSubject, type Subject } from "./subjects";
import { tellings, type Telling } from "./tellings";

/** Tells the people an event concerns: a notice in the portal and a mail that says only where to look. */
export const tellPeople: Reaction = async (db, event) => {
  const telling = tellings[event.type];
  if (!telling) return;
  const subject = await findSubject(db, event);
  if (!subject) return;
  const ids: (string | null)[] = [];
  for (const who of telling.to) ids.push(...(await who(db, subject)));
  const others = ids.filter((id) => id !== null).filter((id) => id !== event.actorId);
  const recipients = await findRecipients(db, others);
  for (const recipient of recipients.filter((one) => maySee(one, subject))) {
    await tell(db, { event, subject, telling }, recipient);
  }
};

/** A notice about a thing is a way of seeing it: judged at this moment, by the same rule. */
const maySee = ({ principals }: Recipient, { audience }: Pick<Subject, "audience">) =>
  audience.some((principal) => principals.includes(principal));

/** The page this person can open. */
const pathFor = (recipient: Recipient, { path, elsewhere }: Subject) =>
  elsewhere && !maySee(recipient, { audience: elsewhere.unless }) ? elsewhere.path : path;

type Happening = { event: HappenedEvent; subject: Subject; telling: Telling };

/** Twice is harmless: one event tells one person once, and the database holds that. */
async function tell(db: Db, { event, subject, telling }: Happening, recipient: Recipient) {
  const { id: personId, email } = recipient;
  const path = pathFor(recipient, subject);
  const notificationId = await addNotification(db, {
    personId,
    eventId: event.id,
    kind: event.type,
    title: `${event.actorName} ${telling.title(subject.ref)}`,
    href: path,
    tlp: highest(event.tlp as Tlp, subject.tlp),
    createdAt: event.at,
  });
  if (!notificationId) return;
  const mail = mailFor({ ref: subject.ref, asks: telling.asks, path }, portalAddress());
  await queueMail(db, { notificationId, toAddress: email, ...mail });
}
