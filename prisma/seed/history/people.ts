import { randomUUID } from "node:crypto";
import type { OrganizationRole } from "@/server/access";
import type { Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { officeId } from "../reference";
import { colleagues, newTeams, type ColleagueName } from "./colleagues";
import { officials, type OfficialName } from "./officials";
import { delegates, organizations, triedOut, type DelegateName } from "./table";

export type SupportingName = OfficialName | ColleagueName | DelegateName;

type Row = {
  key: SupportingName;
  name: string;
  title: string;
  organizationId: string;
  roles: OrganizationRole[];
};

/** The people around the cast: offices of many states, fuller teams, agencies and associations. Answers their ids. */
export async function loadSupportingCast(): Promise<Record<SupportingName, string>> {
  const rows = await withSystem("load the supporting cast", async (db) => {
    const found = await listRows(db);
    const people = found.map((row) => ({ ...row, id: randomUUID() }));
    await db.person.createMany({ data: people.map(personRow) });
    await db.membership.createMany({
      data: people.map(({ id, organizationId, roles }) => ({ personId: id, organizationId, roles })),
    });
    await staffTeams(db, new Map(people.map(({ key, id }) => [key, id])));
    return people;
  });
  return Object.fromEntries(rows.map(({ key, id }) => [key, id])) as Record<SupportingName, string>;
}

async function listRows(db: Db): Promise<Row[]> {
  const added = organizations.map((row) => ({ ...row, id: randomUUID() }));
  await db.organization.createMany({
    data: added.map(({ key: _, ...row }) => ({ ...row, timeZone: "America/New_York", status: "active" })),
  });
  const ids = new Map<string, string>(added.map(({ key, id }) => [key, id]));
  const desk = await db.membership.findFirstOrThrow({
    where: { organization: { kind: "federal" }, person: { email: "priya@ballast.example" } },
    select: { organizationId: true },
  });
  return [
    ...officials.map(([key, name, title, fips]): Row => {
      return { key, name, title, organizationId: officeId(fips), roles: ["official", "signatory"] };
    }),
    ...delegates.map(([key, name, title, organization]): Row => {
      return { key, name, title, organizationId: ids.get(organization) ?? "", roles: [] };
    }),
    ...colleagues.map(({ key, name, title }): Row => ({ key, name, title, ...desk, roles: [] })),
  ];
}

function personRow({ id, key, name, title }: Row & { id: string }) {
  return {
    id,
    name,
    title,
    email: `${key}@ballast.example`,
    status: "active",
    demonstration: triedOut.includes(key),
    tlp: "GREEN",
    audience: ["community", "vendors", `person:${id}`],
  };
}

async function staffTeams(db: Db, ids: ReadonlyMap<string, string>) {
  await db.team.createMany({ data: newTeams.map((team) => ({ ...team, services: [...team.services] })) });
  const teams = await db.team.findMany({ select: { id: true, name: true } });
  await db.staffRole.createMany({
    data: colleagues.map((colleague) => ({
      personId: ids.get(colleague.key) ?? "",
      role: colleague.staff,
      region: "region" in colleague ? colleague.region : null,
    })),
  });
  await db.teamMember.createMany({
    data: colleagues.flatMap((colleague) => {
      const team = "team" in colleague ? teams.find(({ name }) => name === colleague.team) : undefined;
      return team
        ? [{ personId: ids.get(colleague.key) ?? "", teamId: team.id, isLead: "isLead" in colleague }]
        : [];
    }),
  });
}
