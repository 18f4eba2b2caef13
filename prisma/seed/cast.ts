import { randomUUID } from "node:crypto";
import type { OrganizationRole, SeatRole, StaffRole } from "@/server/access";
import type { Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { officeId } from "./reference";

type CastMember = {
  name: string;
  title: string;
  office?: string;
  organization?: string;
  roles?: OrganizationRole[];
  staff?: StaffRole;
  region?: number;
  team?: string;
  seat?: { role: SeatRole; constituency: string };
};

/** Organizations that are not election offices. People, companies and mail domains are invented; places are real. */
const organizations = {
  service: {
    name: "Election security service desk",
    kind: "federal",
    level: "federal",
    timeZone: "America/New_York",
  },
  vendor: {
    name: "Bluegrass Web Services",
    kind: "vendor",
    level: "other",
    timeZone: "America/Kentucky/Louisville",
  },
  association: {
    name: "Association of state election directors",
    kind: "association",
    level: "other",
    timeZone: "America/New_York",
  },
} as const;

/** Beside the service desk, which every installation has. */
const teams = [
  { name: "Field Team 1", kind: "assessment", services: ["RVA", "VADR", "CRR"] },
  { name: "Field Team 2", kind: "assessment", services: ["RVA", "VADR"] },
  { name: "Remote Team 1", kind: "assessment", services: ["RPT", "PCA"] },
  { name: "Remote Team 2", kind: "assessment", services: ["RPT", "PCA"] },
];

/** Keys are what tests and the demonstration world call these people. */
const cast = {
  renata: { name: "Renata Kowalczyk", title: "Deputy Director", office: "39049", roles: ["official"] },
  harold: { name: "Harold Nkemelu", title: "Director", office: "39049", roles: ["signatory"] },
  dolores: {
    name: "Dolores Whitcomb",
    title: "Office Manager",
    office: "39049",
    roles: ["organization_administrator", "official"],
  },
  tomas: { name: "Tomás Rivera-Kent", title: "Director", office: "39035", roles: ["official", "signatory"] },
  alana: {
    name: "Alana Keahi",
    title: "Elections Administrator",
    office: "15003",
    roles: ["official", "signatory"],
  },
  jesse: {
    name: "Jesse Cruz-Taitano",
    title: "Executive Director",
    office: "66",
    roles: ["official", "signatory"],
  },
  margaret: {
    name: "Margaret Oyelaran",
    title: "Elections Counsel",
    office: "39",
    roles: ["official"],
    seat: { role: "member", constituency: "State election officials" },
  },
  lorna: {
    name: "Lorna Whitlock",
    title: "County Clerk",
    office: "21001",
    roles: ["official"],
    seat: { role: "member", constituency: "Local election officials" },
  },
  hollis: { name: "Hollis Pruitt", title: "County Judge/Executive", office: "21001", roles: ["signatory"] },
  angela: {
    name: "Angela Thornberry",
    title: "Deputy Director",
    office: "21",
    roles: ["official"],
    seat: { role: "chair", constituency: "State election officials" },
  },
  gloria: {
    name: "Gloria Esparza",
    title: "Elections Administrator",
    office: "48453",
    roles: ["official", "signatory"],
    seat: { role: "member", constituency: "Local election officials" },
  },
  dale: { name: "Dale Lindgren", title: "County Clerk", office: "55025", roles: ["official", "signatory"] },
  ruth: { name: "Ruth Achterberg", title: "Chief Clerk", office: "42003", roles: ["official", "signatory"] },
  priya: {
    name: "Priya Ramanathan",
    title: "Intake coordinator",
    organization: "service",
    staff: "coordinator",
    team: "Service desk",
  },
  naomi: {
    name: "Naomi Castellanos",
    title: "Scheduler",
    organization: "service",
    staff: "coordinator",
    team: "Service desk",
  },
  daniel: {
    name: "Daniel Oyelaran-Brooks",
    title: "Team lead",
    organization: "service",
    staff: "assessor",
    team: "Field Team 1",
  },
  samir: {
    name: "Samir Haddad",
    title: "Team lead",
    organization: "service",
    staff: "assessor",
    team: "Field Team 2",
  },
  meiling: {
    name: "Mei-Ling Sorensen",
    title: "Team lead",
    organization: "service",
    staff: "assessor",
    team: "Remote Team 1",
  },
  andre: {
    name: "Andre Baptiste",
    title: "Team lead",
    organization: "service",
    staff: "assessor",
    team: "Remote Team 2",
  },
  marcus: {
    name: "Marcus Dellinger",
    title: "Regional advisor, Region 5",
    organization: "service",
    staff: "advisor",
    region: 5,
  },
  iris: {
    name: "Iris Abernathy",
    title: "Secretariat",
    organization: "service",
    staff: "secretariat",
    seat: { role: "observer", constituency: "Federal partners" },
  },
  owen: { name: "Owen Falk", title: "Administrator", organization: "service", staff: "administrator" },
  catherine: {
    name: "Catherine Whitford",
    title: "Associate Director",
    organization: "service",
    staff: "leadership",
  },
  beatriz: { name: "Beatriz Holloway", title: "Auditor", organization: "service", staff: "auditor" },
  philip: {
    name: "Philip Ansah",
    title: "Member services",
    organization: "association",
    roles: ["official"],
    seat: { role: "observer", constituency: "Associations" },
  },
  victor: { name: "Victor Lindqvist", title: "Account manager", organization: "vendor", roles: ["official"] },
} as const satisfies Record<string, CastMember>;
export type CastName = keyof typeof cast;

/** People, staff roles, teams and the working group. Answers each name's person id. */
export async function loadCast(): Promise<Record<CastName, string>> {
  const members = Object.entries(cast) as [CastName, CastMember][];
  const ids = Object.fromEntries(members.map(([name]) => [name, randomUUID()])) as Record<CastName, string>;
  const organizationIds = { service: randomUUID(), vendor: randomUUID(), association: randomUUID() };
  const teamIds = new Map<string, string>(teams.map(({ name }) => [name, randomUUID()]));
  await withSystem("load demonstration people", async (db) => {
    await db.organization.createMany({
      data: organizationRows(organizationIds),
    });
    await db.team.createMany({ data: teams.map((team) => ({ ...team, id: teamIds.get(team.name) ?? "" })) });
    const desk = await db.team.findFirstOrThrow({
      where: { kind: "desk" },
      select: { id: true, name: true },
    });
    teamIds.set(desk.name, desk.id);
    await db.person.createMany({ data: members.map(([name, person]) => personRow(ids[name], name, person)) });
    await db.membership.createMany({
      data: members.map(([name, person]) => ({
        personId: ids[name],
        organizationId: organizationOf(person, organizationIds),
        roles: person.roles ? [...person.roles] : [],
      })),
    });
    await db.staffRole.createMany({
      data: members.flatMap(([name, { staff, region }]) =>
        staff ? [{ personId: ids[name], role: staff, region: region ?? null }] : [],
      ),
    });
    await db.teamMember.createMany({
      data: members.flatMap(([name, { team }]) => {
        const teamId = team && teamIds.get(team);
        return teamId ? [{ personId: ids[name], teamId, isLead: true }] : [];
      }),
    });
    await loadGroup(db, members, ids, organizationIds);
  });
  return ids;
}

type OrganizationIds = Record<keyof typeof organizations, string>;

function organizationRows(organizationIds: OrganizationIds) {
  const keys = Object.keys(organizations) as (keyof typeof organizations)[];
  return keys.map((key) => ({ ...organizations[key], id: organizationIds[key], status: "active" }));
}

const organizationOf = ({ office, organization }: CastMember, organizationIds: OrganizationIds) =>
  office ? officeId(office) : organizationIds[(organization ?? "service") as keyof typeof organizations];

function personRow(id: string, key: string, { name, title }: CastMember) {
  return {
    id,
    email: `${key}@ballast.example`,
    name,
    title,
    status: "active",
    demonstration: true,
    tlp: "GREEN",
    audience: ["community", "vendors", `person:${id}`],
  };
}

async function loadGroup(
  db: Db,
  members: [CastName, CastMember][],
  ids: Record<CastName, string>,
  organizationIds: OrganizationIds,
) {
  const groupId = randomUUID();
  await db.group.create({
    data: {
      id: groupId,
      slug: "government-coordinating-group",
      name: "Government coordinating group",
      purpose: "Federal, state and local officials agree on how help is offered, shared and improved.",
      tlp: "GREEN",
      audience: ["community"],
    },
  });
  const holders = members.flatMap(([name, person]) =>
    person.seat ? [{ name, person, seat: person.seat }] : [],
  );
  await db.seat.createMany({
    data: [
      ...holders.map(({ name, person, seat }, position) => ({
        ...seat,
        groupId,
        personId: ids[name],
        organizationId: organizationOf(person, organizationIds),
        voting: seat.role !== "observer",
        position,
      })),
      { groupId, role: "member", constituency: "Local election officials", position: holders.length },
    ],
  });
}
