import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import type { Client } from "pg";
import { findViewer } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";

const uuid = (space: number, number: number) =>
  `${space.toString(16).padStart(8, "0")}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
const many = (space: number, count: number) => Array.from({ length: count }, (_, at) => uuid(space, at));

const organizations = many(2, 8).map((id, at) => ({
  id,
  kind: at < 6 ? "election_office" : "vendor",
  level: ["state", "local", "federal"][at % 3] ?? "",
  stateCode: at < 6 ? (["OH", "KY", "GU"][at % 3] ?? null) : null,
}));
const groups = many(3, 3);
const teams = many(4, 3);
export const headcount = 120;
const personIds = many(5, headcount);
const staffRoles = ["administrator", "coordinator", "assessor", "advisor", "leadership", "auditor"];

const days = { unlimited: null, past: -1, today: 0, future: 1 } as const;
type Until = keyof typeof days;
const until = fc.constantFrom<Until>("unlimited", "unlimited", "past", "today", "future");
const organization = fc.constantFrom(...organizations);

const facts = fc.record({
  status: fc.constantFrom("active", "active", "active", "active", "suspended", "departed"),
  memberships: fc.uniqueArray(
    fc.record({ organization, status: fc.constantFrom("active", "active", "ended"), until }),
    { maxLength: 2, selector: (one) => one.organization.id },
  ),
  staff: fc.uniqueArray(fc.constantFrom("", ...staffRoles), { maxLength: 2 }),
  region: fc.constantFrom(4, 5),
  teams: fc.uniqueArray(fc.constantFrom(...teams), { maxLength: 1 }),
  seats: fc.uniqueArray(
    fc.record({
      groupId: fc.constantFrom(...groups),
      organizationId: fc.constantFrom(null, ...organizations.map(({ id }) => id)),
      until,
    }),
    { maxLength: 2, selector: (one) => one.groupId },
  ),
});
export type PersonFacts = ReturnType<typeof peopleOf>[number];

/** People with every mix of standing, as somebody would write it down: no principals yet. */
export const peopleOf = (seed: number) =>
  fc.sample(facts, { numRuns: personIds.length, seed }).map((person, at) => ({
    ...person,
    id: personIds[at] ?? "",
    staff: person.staff.filter((role) => role !== ""),
  }));

/** Everything that an audience can name in this world. */
export const names = [
  ...["everyone", "community", "vendors", "level:state", "level:local", "level:federal"],
  ...["jurisdiction:OH", "jurisdiction:KY", "jurisdiction:GU", "advisor:4", "advisor:5"],
  ...staffRoles.map((role) => `role:${role}`),
  ...organizations.map(({ id }) => `org:${id}`),
  ...groups.map((id) => `group:${id}`),
  ...teams.map((id) => `team:${id}`),
  ...personIds.slice(0, 40).map((id) => `person:${id}`),
];

/** What a planted mistake changes about who counts as what. */
export type Standing = {
  isInForce: (place: { status: string; until: Until }) => boolean;
  isRunning: (until: Until) => boolean;
  isActive: (status: string) => boolean;
  needsOffice: boolean;
  needsOwnSeat: boolean;
};

export const rightStanding: Standing = {
  isInForce: ({ status, until }) => status === "active" && (until === "unlimited" || until === "future"),
  isRunning: (until) => until !== "past",
  isActive: (status) => status === "active",
  needsOffice: true,
  needsOwnSeat: true,
};

/** The rule in words of its own, from the facts: is this person one of those that the principal names? */
export function isNamed(person: PersonFacts, principal: string, rule = rightStanding): boolean {
  if (principal === "everyone") return true;
  if (!rule.isActive(person.status)) return false;
  const [kind = "", name = ""] = principal.split(":");
  const offices = person.memberships.filter(rule.isInForce).map((one) => one.organization);
  const counts = offices.length > 0 || !rule.needsOffice;
  const isStaff = counts && person.staff.length > 0;
  const isSeated = (organizationId: string | null) =>
    counts &&
    (isStaff ||
      !rule.needsOwnSeat ||
      organizationId === null ||
      offices.some(({ id }) => id === organizationId));
  const judges: Record<string, () => boolean> = {
    person: () => name === person.id,
    org: () => offices.some(({ id }) => id === name),
    level: () => offices.some(({ level }) => level === name),
    jurisdiction: () => offices.some(({ stateCode }) => stateCode === name),
    role: () => counts && person.staff.includes(name),
    advisor: () => counts && person.staff.length > 0 && String(person.region) === name,
    team: () => counts && person.teams.includes(name),
    group: () =>
      person.seats.some(
        (seat) => seat.groupId === name && rule.isRunning(seat.until) && isSeated(seat.organizationId),
      ),
    community: () => name === "" && (isStaff || offices.some((one) => one.kind !== "vendor")),
    vendors: () =>
      name === "" && !isStaff && offices.length > 0 && offices.every((one) => one.kind === "vendor"),
  };
  return judges[kind]?.() ?? false;
}

/** Puts these people into the database and asks the product who they are. Answers each one's principals. */
export async function principalsInProduct(
  client: Client,
  people: readonly PersonFacts[],
): Promise<string[][]> {
  const tokens = people.map(() => randomBytes(16).toString("hex"));
  await client.query("begin");
  await client.query("set local session_replication_role = replica"); // groups are named and not made
  await client.query(plantOrganizations, [JSON.stringify(organizations)]);
  await client.query(plantTeams, [teams]);
  await client.query(plantPeople, [
    JSON.stringify(people.map((one, at) => ({ ...one, hash: hash(tokens[at]) }))),
  ]);
  await client.query("commit");
  const found: string[][] = [];
  for (const token of tokens)
    found.push((await withSystem("find viewer", (db) => findViewer(db, token))).principals);
  return found;
}

const hash = (token = "") => createHash("sha256").update(token).digest("hex");

const plantOrganizations = `
  insert into organization (id, name, kind, level, state_code, time_zone)
  select id, 'Planted', kind, level, "stateCode", 'America/New_York'
  from jsonb_to_recordset($1::jsonb) as o (id uuid, kind text, level text, "stateCode" text)`;

const plantTeams = `
  insert into team (id, name, kind) select id, 'Planted ' || id, 'assessment' from unnest($1::uuid[]) id`;

const day = (until: string) =>
  `(now() at time zone 'UTC')::date + ('${JSON.stringify(days)}'::jsonb ->> (${until}))::int`;

const plantPeople = `
  with people as materialized (
    select * from jsonb_to_recordset($1::jsonb) as p
      (id uuid, status text, hash text, region int, memberships jsonb, staff jsonb, teams jsonb, seats jsonb)
  ), planted as (
    insert into person (id, email, name, title, status, tlp, audience)
    select id, id || '@planted.example', 'Planted', 'Planted', status, 'RED', array['person:' || id] from people
  ), sessions as (
    insert into session (id, token_hash, person_id, method, idle_expires_at, expires_at)
    select gen_random_uuid(), hash, id, 'demonstration', now() + interval '1 hour', now() + interval '1 hour' from people
  ), members as (
    insert into membership (id, person_id, organization_id, roles, status, expires_on)
    select gen_random_uuid(), p.id, (m -> 'organization' ->> 'id')::uuid, '{}', m ->> 'status', ${day("m ->> 'until'")}
    from people p, jsonb_array_elements(p.memberships) m
  ), staff as (
    insert into staff_role (id, person_id, role, region)
    select gen_random_uuid(), p.id, role, p.region from people p, jsonb_array_elements_text(p.staff) role
  ), in_teams as (
    insert into team_member (team_id, person_id) select team::uuid, p.id from people p, jsonb_array_elements_text(p.teams) team
  )
  insert into seat (id, group_id, constituency, role, person_id, organization_id, term_ends_on, position)
  select gen_random_uuid(), (s ->> 'groupId')::uuid, 'Planted', 'member', p.id, (s ->> 'organizationId')::uuid,
    ${day("s ->> 'until'")}, row_number() over () from people p, jsonb_array_elements(p.seats) s`;
