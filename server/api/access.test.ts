import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { accessRoles } from "@/server/testing/access-roles";
import { form, unconfirmed } from "@/server/testing/applicant";
import { buildAccessWorld, spareSession, type AccessWorld } from "@/server/testing/access-world";
import { openPortal, type Portal } from "@/server/testing/portal";
import { softwareAuthenticator } from "@/server/testing/software-authenticator";
import reviewed from "./access-table.json";
import { appRouter } from "./root";

/** reached: carried out, or refused for its state only. malformed: it never got further than the parser. */
type Outcome = "reached" | "forbidden" | "hidden" | "signed out" | "malformed";

let portal: Portal;
let world: AccessWorld;
const device = softwareAuthenticator();
beforeAll(async () => {
  portal = await openPortal();
  world = await buildAccessWorld(portal);
}, 120_000);

type Table = Record<string, Partial<Record<Outcome, string[]>>>;

test("every procedure answers every role as the reviewed table says", async () => {
  const table: Table = {};
  let cells = 0;
  for (const [role, caller] of await callers()) {
    for (const name of Object.keys(appRouter._def.procedures).sort()) {
      const outcome = await tryCall(caller, name);
      ((table[name] ??= {})[outcome] ??= []).push(role);
      cells += 1;
    }
  }
  if (process.env.WRITE_ACCESS_TABLE)
    await (
      await import("node:fs/promises")
    ).writeFile("server/api/access-table.json", JSON.stringify(table, null, 2));
  console.info(
    `${cells} cells: ${Object.keys(table).length} procedures by ${cells / Object.keys(table).length} roles`,
  );
  expect(provingNothing(table)).toEqual([]);
  expect(table).toEqual(reviewed);
}, 300_000);

/** A row proves something only where somebody gets through. */
const provingNothing = (table: Table) =>
  Object.entries(table).flatMap(([name, { reached = [] }]) => (reached.length === 0 ? [name] : []));

async function callers(): Promise<[string, unknown][]> {
  const named = await Promise.all(
    Object.entries(accessRoles).map(
      async ([role, name]) => [role, await portal.as(name)] as [string, unknown],
    ),
  );
  const suspended = await portal.as("ruth");
  await withSystem("suspend", (db) =>
    db.person.update({ where: { id: portal.people.ruth }, data: { status: "suspended" } }),
  );
  return [["visitor", portal.visitor], ["suspended", suspended], ...named];
}

type Call = (input: unknown) => Promise<unknown>;

async function tryCall(caller: unknown, name: string): Promise<Outcome> {
  const procedure = name
    .split(".")
    .reduce((part, key) => (part as Record<string, unknown>)[key], caller) as Call;
  try {
    await procedure(await inputs(name));
    return "reached";
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    if (code === "INTERNAL_SERVER_ERROR" || code === undefined)
      throw new Error(`${name} broke`, { cause: error });
    if (code === "UNAUTHORIZED") return "signed out";
    if (code === "NOT_FOUND") return "hidden";
    if (cause instanceof ZodError) return "malformed";
    return code === "FORBIDDEN" ? "forbidden" : "reached";
  }
}

/** A well-formed input about Franklin County's things. Versions are stale on purpose: nothing moves. */
async function inputs(name: string): Promise<unknown> {
  const { review, booked, booking, question, group, team, office, signer, other, document } = world;
  const id = randomUUID();
  const message = { id, requestId: review, body: "Hello" };
  const days = { startsOn: "2030-01-07", endsOn: "2030-01-18" };
  const byName: Record<string, unknown> = {
    "search.palette": { text: "franklin" },
    "groups.get": { id: group },
    "documents.list": {},
    "documents.forRequest": { requestId: booked },
    "documents.audiencePreview": { groupId: group, tlp: "AMBER", reach: "group" },
    "documents.create": { id, groupId: group, tlp: "AMBER", reach: "group", title: "Plan", fileId: id },
    "documents.addVersion": { id: document, fileId: id, note: "New", version: 1 },
    "documents.remark": { id: document, tlp: "AMBER", reach: "group", version: 1 },
    "documents.deliver": { requestId: booked, version: 0, title: "Report", fileId: id },
    "documents.get": { id: document },
    "documents.receipts": { id: document },
    "documents.acknowledge": { id: document },
    "documents.acknowledgeDelivery": { id: world.delivered, version: 0 },
    "auth.stepUp": { code: "000000" },
    "auth.addPasskey": { name: "Laptop", answer: device.make({ challenge: "x", user: { id: "x" } }) },
    "auth.confirmWithPasskey": device.use({ challenge: "x" }),
    "auth.removePasskey": { id: world.passkey },
    "auth.endSession": { id: name === "auth.endSession" ? await spareSession(portal, "renata") : id },
    "auth.invitation": { token: world.invitation },
    "auth.acceptInvitation": {
      token: world.invitation,
      sealed: "x",
      password: "correct horse battery",
      code: "000000",
    },
    "engagement.milestone": {},
    "engagement.offices": {},
    "events.log": {},
    "mail.capturedOne": { id: world.mail },
    "notifications.list": {},
    "notifications.markRead": {},
    "agreements.forRequest": { requestId: review },
    "agreements.send": { requestId: review, signerId: signer, dueOn: "2031-01-01", version: 0 },
    "agreements.get": { id: world.agreement },
    "agreements.open": { id: world.agreement },
    "agreements.sign": { id: world.agreement, accepted: true, scopeHash: "x" },
    "agreements.authorities.list": { requestId: review },
    "agreements.authorities.record": {
      requestId: review,
      personId: signer,
      basis: "STATUTE",
      citation: "ORC",
      covers: "All",
      expiresOn: "2020-01-01",
    },
    "agreements.authorities.revoke": { id: world.authority },
    "membership.findOffice": { search: "franklin" },
    "membership.askForAccount": form(`${id}@a.example`, office),
    "membership.unconfirmedApplication": { token: world.unconfirmed },
    "membership.confirmApplication": { token: await unconfirmed() },
    "membership.applications": {},
    "membership.sponsor": { id: world.applied },
    "membership.admit": { id: world.applied },
    "membership.decline": { id: world.declinable, reason: "No" },
    "membership.inviteAgain": { id: world.admitted },
    "membership.people": {},
    "membership.offices": {},
    "membership.office": { id: office },
    "membership.accounts": {},
    "membership.suspend": { id: other },
    "membership.restore": { id: other },
    "membership.resetFactors": { id: other },
    "membership.setStaffRole": { id: other, role: "auditor", isGiven: false },
    "membership.changeMembership": { id: world.membership, isActive: true },
    "requests.service": { code: "RVA" },
    "requests.list": {},
    "requests.startDraft": { organizationId: office, serviceCode: "RVA" },
    "requests.saveDraft": { id: review, version: 0 },
    "requests.submit": { id: review, version: 0 },
    "requests.changeScope": { id: review, targets: [], version: 0 },
    "requests.move": { id: review, version: 0, move: "take" },
    "requests.decline": { id: review, version: 0, reason: "No" },
    "requests.withdraw": { id: review, version: 0 },
    "requests.message": message,
    "requests.note": message,
    "requests.ask": { ...message, version: 0 },
    "requests.answer": { ...message, questionId: question },
    "requests.settle": { questionId: question },
    "scheduling.board": {},
    "scheduling.dates": { requestId: booked },
    "scheduling.runways": { requestIds: [review] },
    "scheduling.freeDates": { requestId: review },
    "scheduling.check": { requestId: review, teamId: team, ...days },
    "scheduling.book": { requestId: review, teamId: team, ...days },
    "scheduling.move": { id: booking, teamId: team, ...days, sequence: 99 },
    "scheduling.release": { id: booking, sequence: 99 },
    "scheduling.calendarEntry": { id: booking },
    "scheduling.team": { id: team },
    "scheduling.makeTeam": { name: "Field Team 1", services: ["RVA"] },
    "scheduling.changeTeam": {
      ...{ id: team, name: "Field Team 2", services: ["RVA"] },
      before: { name: "Field Team 1", services: ["RVA"] },
    },
    "scheduling.retireTeam": { id: team, isRetired: false },
    "scheduling.addMember": { teamId: team, personId: signer },
    "scheduling.endMember": { teamId: team, personId: signer },
    "scheduling.addDaysAway": { teamId: team, ...days, endsOn: "2029-01-01", reason: "Training" },
    "scheduling.endDaysAway": { id: world.away },
    "scheduling.askBy": { stateCode: "OH" },
    "scheduling.elections": { stateCode: "OH" },
    "requests.get": { id: review },
    "requests.messages": { id: review },
    "requests.scope": { id: review },
    "requests.whoSees": { id: review },
  };
  if (name in byName) return byName[name];
  return takesNothing.has(name) ? undefined : { id };
}

const takesNothing = new Set([
  ...[
    "groups.list",
    "auth.me",
    "auth.sessions",
    "auth.endOtherSessions",
    "auth.demonstrationPeople",
    "auth.demonstrationCodes",
  ],
  ...[
    "engagement.overview",
    "events.types",
    "events.chain",
    "home.get",
    "mail.captured",
    "scheduling.teams",
    "notifications.unreadCount",
  ],
  ...["navigation.me", "requests.offices", "requests.services", "requests.views"],
]);
