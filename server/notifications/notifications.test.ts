import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { reactions } from "@/server/api/reactions";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { sendNext } from "@/server/mail";
import { openPortal, type Portal } from "@/server/testing/portal";
import { tellings } from "./tellings";

let portal: Portal;
/** A sent request of Franklin County, assigned to Field Team 1, with Priya answering for it. */
let request: { id: string; ref: string; organizationId: string };
let agreementId: string;
let bookingId: string;
let documentIds: { shared: string; narrow: string; delivered: string };
let applicationId: string;

const everything = new Date(0);
const deliver = () => deliverEvents(reactions, everything);

beforeAll(async () => {
  process.env.BALLAST_DATA = mkdtempSync(path.join(tmpdir(), "ballast-mail-"));
  process.env.BALLAST_MODE = "embedded";
  portal = await openPortal();
  await makeThings();
});

beforeEach(async () => {
  await deliver();
  await database().mail.deleteMany();
  await database().notification.deleteMany();
});

describe("who is told about what", () => {
  const cases: [type: string, kind: keyof ReturnType<typeof subjects>, actor: CastName, told: CastName[]][] =
    [
      ["request.submit", "request", "renata", ["naomi", "priya"]],
      ["request.take", "request", "priya", ["renata"]],
      ["request.ask", "request", "priya", ["renata"]],
      ["request.answer", "request", "renata", ["priya"]],
      ["request.message", "request", "priya", ["renata"]],
      ["request.message", "request", "renata", ["priya"]],
      ["request.change_scope", "request", "renata", ["priya"]],
      ["request.accept", "request", "priya", ["renata"]],
      ["request.set_up", "request", "priya", ["renata"]],
      ["request.hold", "request", "priya", ["renata"]],
      ["request.resume", "request", "priya", ["renata"]],
      ["request.decline", "request", "priya", ["renata"]],
      ["request.withdraw", "request", "renata", ["priya"]],
      ["request.start", "request", "daniel", ["priya", "renata"]],
      ["request.finish", "request", "daniel", ["priya", "renata"]],
      ["request.acknowledge", "request", "renata", ["daniel", "priya"]],
      ["agreement.send", "agreement", "priya", ["harold"]],
      ["agreement.sign", "agreement", "harold", ["priya", "renata"]],
      ["booking.book", "booking", "naomi", ["daniel", "harold", "renata"]],
      ["booking.move", "booking", "naomi", ["daniel", "harold", "renata"]],
      ["booking.release", "booking", "naomi", ["daniel", "harold", "renata"]],
      ["document.create", "shared", "angela", ["gloria", "iris", "lorna", "margaret", "philip"]],
      ["document.version", "shared", "angela", ["gloria", "iris", "lorna", "margaret", "philip"]],
      ["document.version", "narrow", "angela", ["margaret"]],
      ["document.deliver", "delivered", "daniel", ["renata"]],
      ["application.open", "application", "victor", ["dolores", "renata"]],
      ["application.sponsor", "application", "dolores", ["iris"]],
    ];

  it.each(cases)("%s on a %s by %s", async (type, subject, actor, told) => {
    await happen(type, subjects()[subject], actor);
    await deliver();
    expect(await toldNames()).toEqual(told);
  });

  it("has a case for every telling", () => {
    expect(new Set(cases.map(([type]) => type))).toEqual(new Set(Object.keys(tellings)));
  });

  it("never tells the person who did it, nor anybody about an internal note", async () => {
    await happen("request.note", subjects().request, "priya");
    await happen("request.answer", subjects().request, "priya");
    await deliver();
    expect(await toldNames()).toEqual([]);
  });

  it("leaves out somebody who may not see the thing at that moment", async () => {
    await database().person.update({ where: { id: portal.people.lorna }, data: { status: "suspended" } });
    await database().seat.updateMany({ where: { personId: portal.people.gloria }, data: { personId: null } });
    await happen("document.create", subjects().shared, "angela");
    await deliver();
    expect(await toldNames()).toEqual(["iris", "margaret", "philip"]);
  });
});

describe("delivery", () => {
  it("is harmless twice, and when two workers deliver at once", async () => {
    await happen("request.ask", subjects().request, "priya");
    const counts = await Promise.all([deliver(), deliver(), deliver()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const { eventId } = await database().notification.findFirstOrThrow();
    await database().eventDelivery.delete({ where: { eventId } });
    expect(await deliver()).toBe(1);
    expect(await database().notification.count()).toBe(1);
    expect(await database().mail.count()).toBe(1);
  });

  it("does not let an event that fails hold up the next, and tries it again", async () => {
    await happen("request.ask", subjects().request, "priya");
    await happen("request.accept", subjects().request, "priya");
    let tries = 0;
    const failing = async (_: unknown, event: { type: string }) => {
      if (event.type !== "request.ask") return;
      tries += 1;
      if (tries === 1) throw new Error("The mail table is full.");
    };
    expect(await deliverEvents([...reactions, failing], everything)).toBe(1);
    expect(await database().notification.count({ where: { kind: "request.ask" } })).toBe(0);
    await database().eventRetry.updateMany({ data: { nextTryAt: everything } });
    expect(await deliverEvents([...reactions, failing], everything)).toBe(1);
    expect(await toldNames()).toEqual(["renata", "renata"]);
  });
});

describe("mail", () => {
  it("says nothing above TLP:GREEN: the reference and the link, no office, no name, no service", async () => {
    for (const [type, kind] of [
      ["request.ask", "request"],
      ["booking.book", "booking"],
      ["document.version", "narrow"],
    ] as const) {
      await happen(type, subjects()[kind], "angela");
    }
    await deliver();
    const mails = await database().mail.findMany();
    expect(mails.length).toBeGreaterThan(3);
    for (const { subject, text } of mails) {
      expect(subject).toMatch(/^Something on (AR|DO)-[0-9A-Z]{4}-[0-9A-Z]{2} (needs you|changed)$/);
      expect(`${subject}${text}`).not.toMatch(/Franklin|Angela|Thornberry|Ohio|assessment|TLP|report/i);
      expect(text.match(/https?:\/\/\S+/g)).toHaveLength(1);
    }
  });

  it("is captured once as a file, and its text is not kept", async () => {
    await happen("request.ask", subjects().request, "priya");
    await deliver();
    const queued = await database().mail.findFirstOrThrow();
    expect(await sendNext(new Date("2027-01-04T15:00:00Z"))).toBe(true);
    expect(await sendNext(new Date("2027-01-05T15:00:00Z"))).toBe(false);
    expect(await database().mail.findUniqueOrThrow({ where: { id: queued.id } })).toMatchObject({
      status: "sent",
      attempts: 1,
      text: "",
    });
    const captured = await portal.visitor.mail.capturedOne({ id: queued.id });
    expect(captured).toMatchObject({ to: "renata@ballast.example", at: "2027-01-04T15:00:00.000Z" });
    expect((await portal.visitor.mail.captured()).map(({ id }) => id)).toContain(queued.id);
  });

  it("reaches nobody who was suspended since", async () => {
    await happen("request.ask", subjects().request, "priya");
    await deliver();
    const queued = await database().mail.findFirstOrThrow();
    await database().person.update({ where: { id: portal.people.renata }, data: { status: "suspended" } });
    await sendNext(new Date("2027-01-04T15:00:00Z"));
    await database().person.update({ where: { id: portal.people.renata }, data: { status: "active" } });
    expect(await database().mail.findFirstOrThrow()).toMatchObject({ status: "failed", text: "" });
    await expect(portal.visitor.mail.capturedOne({ id: queued.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("cannot be read where mail is really sent", async () => {
    process.env.BALLAST_MODE = "production";
    await expect(portal.visitor.mail.captured()).rejects.toMatchObject({ code: "NOT_FOUND" });
    process.env.BALLAST_MODE = "embedded";
  });

  it("carries an invitation that exists nowhere else", async () => {
    await happen("application.admit", subjects().application, "iris");
    await deliver();
    await deliver();
    const mail = await database().mail.findFirstOrThrow();
    const token = /\/invitation\/([\w-]{43})/.exec(mail.text)?.[1] ?? "";
    expect(token).not.toBe("");
    const invitations = await database().invitation.findMany();
    expect(invitations).toHaveLength(1);
    expect(JSON.stringify(invitations)).not.toContain(token);
  });
});

describe("notices", () => {
  it("belong to one person, who reads them and counts them down", async () => {
    await happen("request.ask", subjects().request, "priya");
    await deliver();
    const renata = await portal.as("renata");
    const { items, total } = await renata.notifications.list({});
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      title: `Priya Ramanathan asked your office a question on ${request.ref}`,
      href: `/requests/${request.id}`,
    });
    const dolores = await portal.as("dolores");
    expect((await dolores.notifications.list({})).total).toBe(0);
    const id = items[0]?.id ?? "";
    expect(await dolores.notifications.markRead({ ids: [id] })).toEqual({ count: 0 });
    expect(await renata.notifications.unreadCount()).toBe(1);
    expect(await renata.notifications.markRead({ ids: [id] })).toEqual({ count: 1 });
    expect(await renata.notifications.markRead({})).toEqual({ count: 0 });
    expect(await renata.notifications.unreadCount()).toBe(0);
  });
});

const subjects = () => ({
  request: { kind: "request", id: request.id, ref: request.ref },
  agreement: { kind: "agreement", id: agreementId, ref: "AG-2222-22" },
  booking: { kind: "booking", id: bookingId, ref: "EN-2222-22" },
  shared: { kind: "document", id: documentIds.shared, ref: "DO-2222-22" },
  narrow: { kind: "document", id: documentIds.narrow, ref: "DO-3333-33" },
  delivered: { kind: "document", id: documentIds.delivered, ref: "DO-4444-44" },
  application: { kind: "application", id: applicationId, ref: "AP-2222-22" },
});

async function happen(type: string, subject: { kind: string; id: string; ref: string }, actor: CastName) {
  const names = { priya: "Priya Ramanathan", angela: "Angela Thornberry" } as Partial<
    Record<CastName, string>
  >;
  await withSystem("let something happen", (db) =>
    db.event.create({
      data: {
        actorId: portal.people[actor],
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

async function toldNames(): Promise<CastName[]> {
  const notices = await database().notification.findMany({ select: { personId: true } });
  const names = Object.entries(portal.people) as [CastName, string][];
  return notices.flatMap(({ personId }) => names.find(([, id]) => id === personId)?.[0] ?? []).sort();
}

/** The things events are about. Written past the walls, as only a test can: how they come about is tested elsewhere. */
async function makeThings() {
  const renata = await portal.as("renata");
  const db = database();
  const { organizationId } = await db.membership.findFirstOrThrow({
    where: { personId: portal.people.renata },
  });
  const { id } = await renata.requests.startDraft({ organizationId, serviceCode: "RVA" });
  const desk = await db.team.findFirstOrThrow({ where: { kind: "desk" } });
  const team = await db.team.findFirstOrThrow({ where: { name: "Field Team 1" } });
  const office = `org:${organizationId}`;
  const marking = { tlp: "AMBER+STRICT", audience: [office, `team:${desk.id}`, `team:${team.id}`] };
  const facts = [office, "role:coordinator", "role:leadership", `team:${team.id}`];
  request = await db.assistanceRequest.update({
    where: { id },
    data: { coordinatorId: portal.people.priya, teamId: team.id, audience: facts },
    select: { id: true, ref: true, organizationId: true },
  });
  agreementId = await makeAgreement(marking);
  bookingId = await makeBooking(team.id, marking);
  documentIds = await makeDocuments(marking);
  applicationId = await makeApplication();
}

type Marking = { tlp: string; audience: string[] };

async function makeAgreement(marking: Marking) {
  const db = database();
  const by = portal.people.renata;
  const scope = await db.scopeVersion.create({
    data: { requestId: request.id, number: 1, hash: "h", createdById: by, ...marking },
  });
  const agreement = await db.agreement.create({
    data: {
      ref: "AG-2222-22",
      requestId: request.id,
      kind: "rules_of_engagement",
      termsVersion: "1.0",
      scopeVersionId: scope.id,
      scopeHash: "h",
      status: "signed",
      signerId: portal.people.harold,
      sentById: portal.people.priya,
      dueOn: new Date("2027-01-04"),
      ...marking,
    },
  });
  return agreement.id;
}

async function makeBooking(teamId: string, marking: Marking) {
  const booking = await database().booking.create({
    data: {
      ref: "EN-2222-22",
      requestId: request.id,
      teamId,
      organizationId: request.organizationId,
      serviceCode: "RVA",
      startsOn: new Date("2027-01-11"),
      endsOn: new Date("2027-01-22"),
      bookedById: portal.people.naomi,
      // Canceled, so that no promise about dates and signatures concerns it.
      status: "canceled",
      ...marking,
    },
  });
  return booking.id;
}

async function makeDocuments(marking: Marking) {
  const db = database();
  const group = await db.group.findFirstOrThrow();
  const base = { kind: "document", organizationId: request.organizationId, authorId: portal.people.angela };
  const shared = {
    ...base,
    ref: "DO-2222-22",
    title: "Shared",
    groupId: group.id,
    tlp: "AMBER",
    audience: [`group:${group.id}`],
  };
  const people = [portal.people.angela, portal.people.margaret].map((id) => `person:${id}`);
  const narrow = {
    ...base,
    ref: "DO-3333-33",
    title: "Narrow",
    groupId: group.id,
    tlp: "RED",
    audience: people,
  };
  const delivered = { ...base, ref: "DO-4444-44", title: "Delivered", requestId: request.id, ...marking };
  const make = async (data: typeof shared | typeof narrow | typeof delivered) =>
    (await db.document.create({ data })).id;
  return { shared: await make(shared), narrow: await make(narrow), delivered: await make(delivered) };
}

async function makeApplication() {
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
  const application = await db.application.create({
    data: {
      ref: "AP-2222-22",
      personId: person.id,
      organizationId: request.organizationId,
      role: "official",
      reason: "New here",
      tlp: "AMBER",
      audience: [`org:${request.organizationId}`, "role:secretariat", "role:administrator"],
    },
  });
  return application.id;
}
