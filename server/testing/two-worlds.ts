import { randomUUID } from "node:crypto";
import { reactions } from "@/server/api/reactions";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { capturedMail, invitation } from "./access-world";
import { apply, offices, unconfirmed } from "./applicant";
import type { Portal } from "./portal";
import { officeOf, onStoryDay, reviewedRequest, signedRequest } from "./signed-request";
import { uploadedFile } from "./uploaded-file";

/** Andre tests for a team, and advises a region none of this happens in. */
export const staff = ["andre", "naomi", "catherine", "iris", "beatriz"] as const;
/** Angela chairs the group, so she sees who has read its papers. */
export const observers = ["tomas", "lorna", "harold", "victor", "visitor", "angela", ...staff] as const;
export type Observer = (typeof observers)[number];
export type Place =
  | "request"
  | "question"
  | "agreement"
  | "authority"
  | "booking"
  | "document"
  | "group"
  | "application"
  | "file";
export type Hidden = Partial<Record<Place, string>>;
/** Something that happens, of which these may not learn. Answers the ids of what came to be. */
export type Difference = { name: string; from: readonly Observer[]; happen: () => Promise<Hidden> };

/** What everybody of the world before may know some of: an office with a test booked, a group with a document. */
export async function buildShared(portal: Portal) {
  const request = await signedRequest(portal, { by: "tomas", signer: "tomas" });
  const desk = await onStoryDay(portal, "naomi");
  const { team, other, group } = await withSystem("find the shared world", async (db) => ({
    team: (await db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } })).id,
    other: (await db.team.findUniqueOrThrow({ where: { name: "Field Team 2" } })).id,
    group: (await db.group.findFirstOrThrow()).id,
  }));
  const days = { startsOn: "2027-01-18", endsOn: "2027-01-29" };
  const { id: booking } = await desk.scheduling.book({ requestId: request, teamId: team, ...days });
  const { agreements } = await desk.agreements.forRequest({ requestId: request });
  const angela = await portal.as("angela");
  const paper = {
    id: randomUUID(),
    groupId: group,
    title: "Plan for all",
    tlp: "GREEN",
    reach: "community",
  } as const;
  const { id: document } = await angela.documents.create({
    ...paper,
    fileId: await uploadedFile(portal, "angela"),
  });
  const draft = await newDraft(portal);
  await withSystem("let Andre advise another region", (db) =>
    db.staffRole.create({ data: { personId: portal.people.andre, role: "advisor", region: 9 } }),
  );
  await tell();
  return {
    ...{ request, booking, agreement: agreements[0]?.id ?? "", document, group, team, other, draft },
    ...{ office: offices.franklin, invitation: await invitation(portal), mail: await capturedMail() },
    unconfirmed: await unconfirmed(),
  };
}
export type SharedWorld = Awaited<ReturnType<typeof buildShared>>;

const outsiders = ["tomas", "lorna", "victor", "visitor"] as const;

export const differencesIn = (portal: Portal, shared: SharedWorld): Difference[] => [
  {
    name: "a request with its conversation and files",
    from: [...outsiders, "angela"],
    happen: () => aRequest(portal),
  },
  {
    name: "an agreement, a booking and days away",
    from: [...outsiders, "andre", "iris"],
    happen: () => aBooking(portal, shared),
  },
  {
    name: "documents and versions of a group",
    from: ["tomas", "harold", "victor", "visitor"],
    happen: () => groupPapers(portal, shared),
  },
  {
    name: "a closed group's seats, a named document, an application",
    from: [...outsiders, "harold", "naomi", "catherine"],
    happen: () => closedGroup(portal, shared),
  },
  {
    name: "a note on their own request, a receipt, a log entry, a draft",
    from: [...outsiders, "harold", "andre", "catherine", "iris"],
    happen: () => besideThem(portal, shared),
  },
  {
    name: "a draft being written and notices being read, which no log tells of",
    from: ["tomas", "angela", ...staff],
    happen: () => unlogged(portal, shared),
  },
];

/** The worker's part: notices and mail. */
async function tell() {
  while ((await deliverEvents(reactions, new Date(0))) > 0);
}

async function aRequest(portal: Portal): Promise<Hidden> {
  const requestId = await reviewedRequest(portal, {
    by: "renata",
    signer: "harold",
    targets: ["203.0.113.77"],
  });
  const renata = await onStoryDay(portal, "renata");
  const priya = await onStoryDay(portal, "priya");
  const file = await uploadedFile(portal, "renata", "secret-diagram.pdf");
  await renata.requests.message({ id: randomUUID(), requestId, body: "See the diagram.", fileIds: [file] });
  await priya.requests.note({ id: randomUUID(), requestId, body: "They were hit before." });
  const question = randomUUID();
  const { version } = await priya.requests.get({ id: requestId });
  await priya.requests.ask({ id: question, requestId, body: "Who hosts it?", version });
  await tell();
  return { request: requestId, question, file };
}

async function aBooking(portal: Portal, { team, other }: SharedWorld): Promise<Hidden> {
  const requestId = await signedRequest(portal, { by: "renata", signer: "harold" });
  const naomi = await onStoryDay(portal, "naomi");
  const days = { startsOn: "2027-01-18", endsOn: "2027-01-29" };
  const { id: booking } = await naomi.scheduling.book({ requestId, teamId: other, ...days });
  const { agreements } = await naomi.agreements.forRequest({ requestId });
  const { authorities } = await naomi.agreements.authorities.list({ requestId });
  const away = { startsOn: new Date("2027-03-01"), endsOn: new Date("2027-03-12"), reason: "Training" };
  await database().unavailability.create({ data: { teamId: team, ...away }, select: { id: true } });
  await tell();
  return {
    request: requestId,
    booking,
    agreement: agreements[0]?.id ?? "",
    authority: authorities[0]?.id ?? "",
  };
}

async function groupPapers(portal: Portal, { group }: SharedWorld): Promise<Hidden> {
  const angela = await portal.as("angela");
  const fileId = await uploadedFile(portal, "angela");
  const paper = {
    id: randomUUID(),
    groupId: group,
    title: "Secret plan",
    tlp: "AMBER",
    reach: "group",
  } as const;
  const { id } = await angela.documents.create({ ...paper, fileId });
  const { version } = await angela.documents.get({ id });
  const next = await uploadedFile(portal, "angela", "second.pdf");
  await angela.documents.addVersion({ id, fileId: next, note: "Worse than thought", version });
  await tell();
  return { document: id, file: fileId };
}

async function closedGroup(portal: Portal, shared: SharedWorld): Promise<Hidden> {
  const group = randomUUID();
  const { angela, gloria, renata } = portal.people;
  await withSystem("open a closed group", async (db) => {
    const named = { slug: "closed", name: "Secret group", purpose: "Franklin's incident" };
    await db.group.create({ data: { id: group, ...named, tlp: "AMBER", audience: [`group:${group}`] } });
    await db.seat.createMany({
      data: [angela, gloria, renata].map((personId, position) => ({
        ...{ groupId: group, personId, position, role: "member", constituency: "Franklin" },
      })),
    });
  });
  const author = await portal.as("angela");
  const fileId = await uploadedFile(portal, "angela");
  const red = {
    id: randomUUID(),
    groupId: shared.group,
    title: "Named only",
    tlp: "RED",
    reach: "named",
  } as const;
  const { id } = await author.documents.create({ ...red, personIds: [gloria], fileId });
  const application = await apply(portal, offices.adams);
  await tell();
  return { group, document: id, file: fileId, application: application.id };
}

async function besideThem(portal: Portal, shared: SharedWorld): Promise<Hidden> {
  const priya = await onStoryDay(portal, "priya");
  await priya.requests.note({
    id: randomUUID(),
    requestId: shared.request,
    body: "Between us: slow office.",
  });
  const gloria = await portal.as("gloria");
  await gloria.documents.get({ id: shared.document });
  await gloria.documents.acknowledge({ id: shared.document });
  await withSystem("log something", (db) =>
    db.event.create({
      data: {
        ...{
          actorName: "Somebody",
          type: "person.suspend",
          subjectKind: "person",
          subjectId: portal.people.ruth,
        },
        ...{ subjectRef: "Ruth", traceId: "x", tlp: "AMBER", audience: ["role:auditor"] },
      },
      select: { id: true },
    }),
  );
  const request = await newDraft(portal);
  await tell();
  return { request };
}

/** Gloria's office in Texas begins a request; nobody else knows of it before it is sent. */
async function newDraft(portal: Portal): Promise<string> {
  const gloria = await onStoryDay(portal, "gloria");
  const organizationId = await officeOf(portal, "gloria");
  return (await gloria.requests.startDraft({ organizationId, serviceCode: "PCA" })).id;
}

async function unlogged(portal: Portal, { draft }: SharedWorld): Promise<Hidden> {
  const gloria = await onStoryDay(portal, "gloria");
  const { version } = await gloria.requests.get({ id: draft });
  const written = { reason: "incident" as const, details: "Secret draft", contactName: "Wes" };
  await gloria.requests.saveDraft({ id: draft, version, ...written, targets: [{ value: "203.0.113.9" }] });
  const { items } = await gloria.notifications.list({});
  await gloria.notifications.markRead({ ids: items.map(({ id }) => id) });
  await tell();
  return {};
}
