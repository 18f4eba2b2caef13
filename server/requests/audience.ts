import type { Context } from "@/server/access";
import { notFound } from "@/server/kernel/errors";

/** Who may know that a request exists, for which service, and where it stands. TLP:AMBER. */
export function factsAudience(
  office: { id: string; region: number | null },
  teamId: string | null,
): string[] {
  return [
    `org:${office.id}`,
    "role:coordinator",
    "role:leadership",
    ...(office.region === null ? [] : [`advisor:${office.region}`]),
    ...(teamId === null ? [] : [`team:${teamId}`]),
  ];
}

/** Who may read what was written: the office, the service desk, and the team once it is booked. TLP:AMBER+STRICT. */
export function contentAudience(officeId: string, deskId: string, teamId: string | null): string[] {
  return [`org:${officeId}`, `team:${deskId}`, ...(teamId === null ? [] : [`team:${teamId}`])];
}

/** The team whose members answer for every request until a testing team is booked. */
export async function deskTeamId({ db }: Context): Promise<string> {
  const desk = await db.team.findFirst({ where: { kind: "desk" }, select: { id: true } });
  if (!desk) throw notFound();
  return desk.id;
}
