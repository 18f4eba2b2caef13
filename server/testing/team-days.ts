import { withSystem } from "@/server/db/transaction";
import type { Portal } from "./portal";
import { onStoryDay } from "./signed-request";

/** Offices of the cast, and who signs for them. */
export const franklin = { by: "renata", signer: "harold" } as const;
export const cuyahoga = { by: "tomas", signer: "tomas" } as const;

const ids: Record<string, string> = {};

/** Has to be awaited before teams are named. */
export async function findTeams(): Promise<void> {
  const teams = await withSystem("find teams", (db) =>
    db.team.findMany({ select: { id: true, name: true } }),
  );
  for (const { id, name } of teams) ids[name] = id;
}

export const team = (name: string) => ids[name] ?? "";

/** A team's days, as one asks for them. */
export const days = (startsOn: string, endsOn: string, name = "Field Team 1") => ({
  teamId: team(name),
  startsOn,
  endsOn,
});

/** Gives the days back, for the next test. */
export const release = async (portal: Portal, id: string, sequence: number) =>
  (await onStoryDay(portal, "naomi")).scheduling.release({ id, sequence });
