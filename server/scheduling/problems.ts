import { daysBetween, type Day } from "@/server/kernel/calendar";
import { overlaps, spanWords, type Span } from "./days";
import type { FreezeWindow } from "./freezes";

export type TeamDays = {
  id: string;
  name: string;
  isOwn: boolean;
  taken: Span[];
  away: (Span & { reason: string })[];
};

export type DatesPlan = {
  today: Day;
  office: string;
  freezes: FreezeWindow[];
  officeTaken: Span[];
  teams: TeamDays[];
};

type Dates = { teamId: string; startsOn: Day; endsOn: Day };

const longestDays = 120;

/** Why these dates cannot be booked, in words, or null. The database holds the same rules; this one explains early. */
export function findProblem(plan: DatesPlan, { teamId, startsOn, endsOn }: Dates): string | null {
  const span = { from: startsOn, to: endsOn };
  const team = plan.teams.find(({ id }) => id === teamId);
  if (!team) return "This team does not do this service, or nobody is on it. Choose another team.";
  return problemWithDays(plan, span) ?? problemWithTeam(team, span) ?? problemWithOffice(plan, span);
}

function problemWithDays({ today }: DatesPlan, { from, to }: Span): string | null {
  if (to < from) return "The last day lies before the first. Choose it again.";
  if (from < today) return "The first day has passed. Choose a day from today on.";
  if (daysBetween(from, to) >= longestDays)
    return `A booking holds at most ${longestDays} days. Choose fewer.`;
  return null;
}

function problemWithTeam(team: TeamDays, span: Span): string | null {
  if (team.isOwn)
    return `You are on ${team.name}. Who plans does not test: ask another coordinator to book it.`;
  const taken = team.taken.find((other) => overlaps(other, span));
  if (taken) return `${team.name} is booked ${spanWords(taken)}. Choose other days or another team.`;
  const away = team.away.find((other) => overlaps(other, span));
  if (away)
    return `${team.name} is away ${spanWords(away)} (${away.reason}). Choose other days or another team.`;
  return null;
}

function problemWithOffice({ office, officeTaken, freezes }: DatesPlan, span: Span): string | null {
  const freeze = freezes.find((other) => overlaps(other, span));
  if (freeze) {
    return `These days fall in the freeze for “${freeze.label}” (${spanWords(freeze)}). Choose days outside the freeze.`;
  }
  const taken = officeTaken.find((other) => overlaps(other, span));
  if (taken) return `${office} already has a team ${spanWords(taken)}. Choose days that do not overlap it.`;
  return null;
}
