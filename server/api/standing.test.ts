import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { principalsOf, standing, visitor, type Context } from "@/server/access";
import { findViewer, hashToken } from "@/server/auth/viewer";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { explainAudience } from "@/server/documents/reach";
import { findRecipients } from "@/server/notifications/recipients";
import { openPortal } from "@/server/testing/portal";

let context: Omit<Context, "db">;
let ids: string[];
const principals = () => [
  ...["community", "vendors", "role:coordinator", "role:advisor", "role:auditor", "advisor:5"],
  ...["level:local", "level:state", "level:other", "jurisdiction:OH", "jurisdiction:KY"],
  ...groups.map(({ id }) => `group:${id}`),
  ...teams.map(({ id }) => `team:${id}`),
  ...offices.map(({ id }) => `org:${id}`),
];

beforeAll(async () => {
  await openPortal();
  ids = await plant();
  const viewer = { ...visitor, id: ids[0] ?? "", isActive: true, principals: ["community", "vendors"] };
  context = { viewer, now: new Date(), traceId: randomUUID() };
});

test("who signs in, who is told and who is counted hold the same principals", async () => {
  const recipients = await withSystem("compare", (db) => findRecipients(db, ids));
  const told = new Map(recipients.map((recipient) => [recipient.id, recipient.principals.toSorted()]));
  const held = new Map<string, number>();
  for (const id of ids) {
    const viewer = await withSystem("compare", (db) => findViewer(db, id));
    expect(viewer.principals.toSorted(), id).toEqual(told.get(id));
    for (const principal of viewer.principals) held.set(principal, (held.get(principal) ?? 0) + 1);
  }
  const marked = { tlp: "CLEAR", organizationId: randomUUID(), requestId: null } as const;
  for (const principal of principals()) {
    const picture = await withPrincipals(context.viewer.principals, (db) =>
      explainAudience({ ...context, db }, { ...marked, audience: [principal] }),
    );
    expect([principal, picture.people]).toEqual([principal, held.get(principal) ?? 0]);
  }
  expect(principals().filter((principal) => !held.has(principal))).toEqual([]);
});

test("without a membership nothing is left but oneself", () => {
  const lapsed = { ...visitor, id: "x", staff: ["administrator" as const], regions: [5] };
  expect(principalsOf(standing(lapsed))).toEqual(["everyone", "person:x"]);
});

const offices = [
  { kind: "vendor", level: "other", stateCode: null },
  { kind: "vendor", level: "other", stateCode: null },
  { kind: "election_office", level: "local", stateCode: "OH" },
  { kind: "election_office", level: "state", stateCode: "KY" },
  { kind: "federal", level: "federal", stateCode: null },
].map((office, index) => ({ ...office, id: randomUUID(), name: `Office ${index}`, timeZone: "UTC" }));
const groups = [randomUUID(), randomUUID()].map((id) => ({ id, slug: id, name: id, purpose: "" }));
const teams = [randomUUID(), randomUUID()].map((id) => ({ id, name: id, kind: "assessment" }));
const roles = [
  { role: "coordinator", region: null },
  { role: "advisor", region: 5 },
];
const marking = (...audience: string[]) => ({
  tlp: "GREEN",
  audience: ["community", "vendors", ...audience],
});

/** Where somebody belongs or sits: an office, and how many days until that ends. */
const place = fc.record({
  office: fc.constantFrom(...offices),
  ended: fc.boolean(),
  days: fc.constantFrom(null, -1, 0, 1),
});
const life = fc.record({
  id: fc.constant(null).map(() => randomUUID()),
  places: fc.uniqueArray(place, { maxLength: 2, selector: ({ office }) => office.id }),
  seats: fc.array(place, { maxLength: 2 }),
  staff: fc.constantFrom(0, 0, 1, 2),
  teamed: fc.constantFrom(0, 0, 1, 2),
});
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

/** Adds random people to the cast. Answers everybody's id, which is their session's token too. */
async function plant() {
  const lives = fc.sample(life, { numRuns: 60, seed: 5 });
  return withSystem("plant people", async (db) => {
    await db.organization.createMany({ data: offices });
    await db.group.createMany({ data: groups.map((group) => ({ ...group, ...marking() })) });
    await db.team.createMany({ data: teams });
    await db.person.createMany({ data: lives.map(personRow) });
    await db.membership.createMany({ data: lives.flatMap(membershipRows) });
    await db.staffRole.createMany({ data: lives.flatMap(staffRows) });
    await db.teamMember.createMany({ data: lives.flatMap(teamRows) });
    await db.seat.createMany({ data: lives.flatMap(seatRows) });
    const everybody = await db.person.findMany({ where: { status: "active" }, select: { id: true } });
    await db.session.createMany({ data: everybody.map(sessionRow) });
    return everybody.map(({ id }) => id);
  });
}

const personRow = ({ id }: Life) => ({
  ...{ id, email: `${id}@planted.example`, name: "Planted", title: "", status: "active" },
  ...marking(`person:${id}`),
});
const membershipRows = ({ id, places }: Life) =>
  places.map(({ office, ended, days }) => ({
    ...{ personId: id, organizationId: office.id, roles: ["official"] },
    ...{ status: ended ? "ended" : "active", expiresOn: dayIn(days) },
  }));
const staffRows = ({ id, staff }: Life) => roles.slice(0, staff).map((role) => ({ ...role, personId: id }));
const teamRows = ({ id, teamed }: Life) =>
  teams.slice(0, teamed).map((team) => ({ teamId: team.id, personId: id }));
const seatRows = ({ id, seats }: Life, position: number) =>
  seats.map(({ office, ended, days }, index) => ({
    ...{ groupId: groups[index]?.id ?? "", personId: id, organizationId: ended ? null : office.id },
    ...{ role: "member", constituency: "Anybody", position, termEndsOn: dayIn(days) },
  }));
const later = () => new Date(Date.now() + 3_600_000);
const sessionRow = ({ id }: { id: string }) => ({
  ...{ personId: id, tokenHash: hashToken(id), method: "demonstration" },
  ...{ idleExpiresAt: later(), expiresAt: later() },
});

const dayIn = (days: number | null) => (days === null ? null : new Date(Date.now() + days * 86_400_000));
