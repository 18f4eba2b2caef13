import { randomBytes, randomUUID } from "node:crypto";
import { actAs } from "@/prisma/seed/actors";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { addDays, today, type Day } from "@/server/kernel/calendar";
import { sendMail } from "@/server/mail/transport";
import { apply, unconfirmed } from "./applicant";
import type { Portal } from "./portal";
import { sentAgreement } from "./signed-request";
import { tokenOf, uploadedFile } from "./uploaded-file";

/** One of everything that a procedure can be asked about: Franklin County's requests, papers and people, a group's. */
export async function buildAccessWorld(portal: Portal) {
  const { people } = portal;
  const office = await findOne("office", async (db) =>
    db.membership.findFirstOrThrow({ where: { personId: people.renata } }).then((row) => row.organizationId),
  );
  const group = await findOne("group", async (db) => (await db.group.findFirstOrThrow()).id);
  const team = await findOne(
    "team",
    async (db) => (await db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } })).id,
  );
  const membership = await findOne("membership", async (db) =>
    db.membership.findFirstOrThrow({ where: { personId: people.philip } }).then((row) => row.id),
  );
  const review = await takenRequest(portal, office, "RVA");
  const question = randomUUID();
  const { version } = await (await portal.as("priya")).requests.get({ id: review });
  await (
    await portal.as("priya")
  ).requests.ask({
    id: question,
    requestId: review,
    body: "Who hosts it?",
    version,
  });
  const booking = await bookedRequest(portal, office, team);
  const scoped = await takenRequest(portal, office, "RPT");
  const agreement = await sentAgreement(portal, scoped, "harold");
  const { authorities } = await (await portal.as("priya")).agreements.authorities.list({ requestId: scoped });
  return {
    ...{ review, question, booked: booking.requestId, booking: booking.id, group, team, office, membership },
    ...{
      agreement: agreement.id,
      authority: authorities[0]?.id ?? "",
      signer: people.harold,
      other: people.philip,
    },
    delivered: await deliveredReport(portal, booking),
    document: await sharedDocument(portal, group),
    applied: (await apply(portal)).id,
    declinable: (await apply(portal)).id,
    admitted: await admittedApplication(portal),
    mail: await capturedMail(),
    invitation: await invitation(portal),
    unconfirmed: await unconfirmed(),
    passkey: await passkey(portal),
    away: await daysAway(portal, team),
  };
}
export type AccessWorld = Awaited<ReturnType<typeof buildAccessWorld>>;

/** A browser of this person that nobody has signed out yet. */
export async function spareSession(portal: Portal, name: Parameters<Portal["as"]>[0]): Promise<string> {
  const tokenHash = hashToken(await tokenOf(portal, name));
  return findOne("session", async (db) => (await db.session.findUniqueOrThrow({ where: { tokenHash } })).id);
}

const findOne = (what: string, find: Parameters<typeof withSystem<string>>[1]) =>
  withSystem(`find a ${what}`, find);

async function takenRequest({ as }: Portal, organizationId: string, serviceCode: string): Promise<string> {
  const renata = await as("renata");
  const desk = await as("priya");
  const { id } = await renata.requests.startDraft({ organizationId, serviceCode });
  const contact = { contactName: "Wes", contactEmail: "it@ballast.example" };
  const draft = { reason: "pre_election", ...contact, targets: [{ value: "198.51.100.7" }] };
  await renata.requests.saveDraft({ id, version: (await renata.requests.get({ id })).version, ...draft });
  await renata.requests.submit({ id, version: (await renata.requests.get({ id })).version });
  await desk.requests.move({ id, version: (await desk.requests.get({ id })).version, move: "take" });
  return id;
}

type Booked = { id: string; requestId: string; startsOn: Day };

async function bookedRequest(portal: Portal, office: string, teamId: string): Promise<Booked> {
  const desk = await portal.as("priya");
  const id = await takenRequest(portal, office, "CRR");
  await desk.requests.move({ id, version: (await desk.requests.get({ id })).version, move: "accept" });
  const startsOn = addDays(today(new Date(), "UTC"), 20);
  await desk.scheduling.book({ requestId: id, teamId, startsOn, endsOn: startsOn });
  const booking = await findOne(
    "booking",
    async (db) => (await db.booking.findFirstOrThrow({ where: { requestId: id } })).id,
  );
  return { id: booking, requestId: id, startsOn };
}

/** On the booked day the team works and hands over. */
async function deliveredReport(portal: Portal, { requestId, startsOn }: Booked): Promise<string> {
  const lead = await actAs(portal.people.daniel, () => new Date(`${startsOn}T18:00:00Z`));
  const version = async () => (await lead.requests.get({ id: requestId })).version;
  await lead.requests.move({ id: requestId, version: await version(), move: "start" });
  await lead.requests.move({ id: requestId, version: await version(), move: "finish" });
  const fileId = await uploadedFile(portal, "daniel");
  const report = { requestId, version: await version(), title: "Report", fileId };
  return (await lead.documents.deliver(report)).documentId;
}

async function sharedDocument(portal: Portal, groupId: string): Promise<string> {
  const angela = await portal.as("angela");
  const fileId = await uploadedFile(portal, "angela");
  const chosen = { groupId, tlp: "AMBER", reach: "group" } as const;
  const { id } = await angela.documents.create({ id: randomUUID(), title: "Plan", fileId, ...chosen });
  return id;
}

async function admittedApplication(portal: Portal): Promise<string> {
  const { id } = await apply(portal);
  await (await portal.as("dolores")).membership.sponsor({ id });
  await (await portal.as("iris")).membership.admit({ id });
  return id;
}

export async function capturedMail(): Promise<string> {
  const id = randomUUID();
  await sendMail({ id, to: "somebody@ballast.example", subject: "Hello", text: "Hello" }, new Date());
  return id;
}

/** The token of a link that nobody used yet. */
export async function invitation({ people }: Portal): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date("2036-12-31"); // for every clock a test may have
  await withSystem("invite somebody", (db) =>
    db.invitation.create({ data: { personId: people.jesse, tokenHash: hashToken(token), expiresAt } }),
  );
  return token;
}

/** Renata's only second factor, so that nobody can remove it. */
async function passkey({ people }: Portal): Promise<string> {
  const id = randomUUID();
  const made = {
    name: "Laptop",
    credentialId: id,
    publicKey: new Uint8Array(1),
    counter: 0,
    backedUp: false,
  };
  await withSystem("make a passkey", (db) =>
    db.passkey.create({ data: { ...made, id, personId: people.renata }, select: { id: true } }),
  );
  return id;
}

const daysAway = async (portal: Portal, teamId: string) =>
  (
    await (
      await portal.as("naomi")
    ).scheduling.addDaysAway({ teamId, startsOn: "2031-02-03", endsOn: "2031-02-07", reason: "Training" })
  ).id;
