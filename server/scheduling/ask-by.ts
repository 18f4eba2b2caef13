import type { Context } from "@/server/access";
import { addDays, today, type Day } from "@/server/kernel/calendar";
import { electionsOf } from "./elections";
import { durationsOf } from "./phases";
import { latestStartBefore, plannedLength } from "./runway";

/** For each service that elections pause, the last day to ask so that the time to fix remains before the next election. */
export async function askBy(ctx: Context, stateCode: string | null) {
  const from = await todayIn(ctx, stateCode);
  const [election] = await listElections(ctx, stateCode);
  if (!election) return { today: from, election: null, services: [] };
  const services = await ctx.db.service.findMany({
    where: { availability: { in: ["available", "limited"] }, freezeDaysBefore: { not: null } },
    orderBy: { position: "asc" },
    select: {
      code: true,
      name: true,
      leadTimeDays: true,
      phases: true,
      freezeDaysBefore: true,
      freezeDaysAfter: true,
    },
  });
  return {
    /** The day these answers were given on, where the state counts its days. */
    today: from,
    election,
    services: services.map(({ code, name, phases, ...service }) => {
      const durations = durationsOf(phases);
      const start = latestStartBefore(
        election,
        { ...service, ...durations },
        plannedLength(durations.testingDays),
      );
      const day = addDays(start, -service.leadTimeDays);
      return { code, name, askBy: day, isPast: day < from };
    }),
  };
}

/** The days a state votes in the next two years. */
export async function listElections(ctx: Context, stateCode: string | null) {
  const from = await todayIn(ctx, stateCode);
  return electionsOf(ctx, { stateCodes: stateCode ? [stateCode] : [], from, to: addDays(from, 730) });
}

/** The day it is where the state counts its days; without a state, where the viewer is. */
async function todayIn({ db, viewer, now }: Context, stateCode: string | null): Promise<Day> {
  const state = await db.jurisdiction.findFirst({
    where: { stateCode: stateCode ?? "", level: "state" },
    select: { timeZone: true },
  });
  return today(now, state?.timeZone ?? viewer.timeZone);
}
