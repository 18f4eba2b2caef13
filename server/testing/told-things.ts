import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { reactions } from "@/server/api/reactions";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { openPortal, type Portal } from "./portal";

process.env.BALLAST_DATA = mkdtempSync(path.join(tmpdir(), "ballast-mail-"));

export const everything = new Date(0);
export const deliver = () => deliverEvents(reactions, everything);

type Thing = { kind: string; id: string; ref: string };
export type ThingName =
  "request" | "agreement" | "booking" | "team" | "shared" | "narrow" | "delivered" | "application";

/** A portal with what can be told of. Each test begins with nothing left to deliver and nobody told. */
export async function openToldPortal() {
  const portal = await openPortal();
  const things = await makeThings(portal);
  beforeEach(async () => {
    await deliver();
    await forgetNotices();
  });
  return { portal, things };
}

/** Writes what the log would hold, had this person just done it. */
export async function happen({ people }: Portal, type: string, subject: Thing, actor: CastName) {
  const names: Partial<Record<CastName, string>> = { priya: "Priya Ramanathan", angela: "Angela Thornberry" };
  await withSystem("let something happen", (db) =>
    db.event.create({
      data: {
        actorId: people[actor],
        actorName: names[actor] ?? "Somebody",
        type,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectRef: subject.ref,
        traceId: randomUUID(),
        tlp: "AMBER",
        audience: ["role:auditor"],
      },
      select: { id: true },
    }),
  );
}

/** Who has a notice waiting, in the order of their names. */
export async function toldNames({ people }: Portal): Promise<CastName[]> {
  const notices = await database().notification.findMany({ select: { personId: true } });
  const names = Object.entries(people) as [CastName, string][];
  return notices.flatMap(({ personId }) => names.find(([, id]) => id === personId)?.[0] ?? []).sort();
}

/**
 * What events are about: a request of Franklin County, assigned to Field Team 1, with Priya answering for it, its papers,
 * a group's documents and an application. Written past the walls: how they come about is tested elsewhere.
 */
async function makeThings(portal: Portal): Promise<Record<ThingName, Thing>> {
  const { people } = portal;
  const db = database();
  const { id: teamId } = await db.team.findFirstOrThrow({ where: { name: "Field Team 1" } });
  const { request, marking } = await makeRequest(portal, teamId);
  return {
    request: { kind: "request", id: request.id, ref: request.ref },
    agreement: await makeAgreement(people, request.id, marking),
    booking: await makeBooking(people, request, teamId, marking),
    team: { kind: "team", id: teamId, ref: request.ref },
    ...(await makeDocuments(people, request, marking)),
    application: await makeApplication(request.organizationId),
  };
}

type People = Portal["people"];
type Request = { id: string; organizationId: string };
type Marking = { tlp: string; audience: string[] };

async function makeRequest({ as, people }: Portal, teamId: string) {
  const db = database();
  const renata = await as("renata");
  const { organizationId } = await db.membership.findFirstOrThrow({ where: { personId: people.renata } });
  const { id } = await renata.requests.startDraft({ organizationId, serviceCode: "RVA" });
  const desk = await db.team.findFirstOrThrow({ where: { kind: "desk" } });
  const office = `org:${organizationId}`;
  const marking = { tlp: "AMBER+STRICT", audience: [office, `team:${desk.id}`, `team:${teamId}`] };
  const audience = [office, "role:coordinator", "role:leadership", `team:${teamId}`];
  const request = await db.assistanceRequest.update({
    where: { id },
    data: { coordinatorId: people.priya, teamId, audience },
    select: { id: true, ref: true, organizationId: true },
  });
  return { request, marking };
}

async function makeAgreement(people: People, requestId: string, marking: Marking): Promise<Thing> {
  const db = database();
  const scope = await db.scopeVersion.create({
    data: { requestId, number: 1, hash: "h", createdById: people.renata, ...marking },
  });
  const { id, ref } = await db.agreement.create({
    data: {
      ref: "AG-2222-22",
      requestId,
      kind: "rules_of_engagement",
      termsVersion: "1.0",
      scopeVersionId: scope.id,
      scopeHash: "h",
      status: "signed",
      signerId: people.harold,
      sentById: people.priya,
      dueOn: new Date("2027-01-04"),
      ...marking,
    },
  });
  return { kind: "agreement", id, ref };
}

async function makeBooking(people: People, request: Request, teamId: string, marking: Marking) {
  const { id, ref } = await database().booking.create({
    data: {
      ref: "EN-2222-22",
      requestId: request.id,
      teamId,
      organizationId: request.organizationId,
      serviceCode: "RVA",
      startsOn: new Date("2027-01-11"),
      endsOn: new Date("2027-01-22"),
      bookedById: people.naomi,
      // Canceled, so that no promise about dates and signatures concerns it.
      status: "canceled",
      ...marking,
    },
  });
  return { kind: "booking", id, ref };
}

async function makeDocuments({ angela, margaret }: People, request: Request, marking: Marking) {
  const db = database();
  const { id: groupId } = await db.group.findFirstOrThrow();
  const make = async (
    ref: string,
    title: string,
    about: { groupId: string } | { requestId: string },
    seen: Marking,
  ) => {
    const base = { ref, title, kind: "document", organizationId: request.organizationId, authorId: angela };
    const { id } = await db.document.create({ data: { ...base, ...about, ...seen } });
    return { kind: "document", id, ref };
  };
  const group = { tlp: "AMBER", audience: [`group:${groupId}`] };
  const people = { tlp: "RED", audience: [`person:${angela}`, `person:${margaret}`] };
  return {
    shared: await make("DO-2222-22", "Shared", { groupId }, group),
    narrow: await make("DO-3333-33", "Narrow", { groupId }, people),
    delivered: await make("DO-4444-44", "Delivered", { requestId: request.id }, marking),
  };
}

async function makeApplication(organizationId: string): Promise<Thing> {
  const db = database();
  const person = await db.person.create({
    data: {
      email: "new.clerk@ballast.example",
      name: "New Clerk",
      title: "Clerk",
      status: "applied",
      tlp: "AMBER",
      audience: ["role:secretariat"],
    },
  });
  const { id, ref } = await db.application.create({
    data: {
      ref: "AP-2222-22",
      personId: person.id,
      organizationId,
      role: "official",
      reason: "New here",
      tlp: "AMBER",
      audience: [`org:${organizationId}`, "role:secretariat", "role:administrator"],
    },
  });
  return { kind: "application", id, ref };
}

async function forgetNotices(): Promise<void> {
  await database().mail.deleteMany();
  await database().notification.deleteMany();
}
