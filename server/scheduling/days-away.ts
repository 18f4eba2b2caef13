import { randomUUID } from "node:crypto";
import { visibleTo, type Context } from "@/server/access";
import { dateOf, dayOf, daysBetween, dayWords, today } from "@/server/kernel/calendar";
import { badInput, conflict, notFound } from "@/server/kernel/errors";
import { spanWords, type Span } from "./days";
import type { NewDaysAway } from "./schema";
import { findTeam, recordOn } from "./team-moves";

const longestDays = 366;

/** Days a team cannot be booked. Never over days on which it will test or tests: somebody was promised those. */
export async function addDaysAway(ctx: Context, { teamId, startsOn, endsOn, reason }: NewDaysAway) {
  const team = await findTeam(ctx, teamId);
  const span = { from: startsOn, to: endsOn };
  refuseOddDays(ctx, span);
  await refuseOverlap(ctx, team, span);
  const id = randomUUID();
  await ctx.db.unavailability.create({
    data: { id, teamId, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), reason },
    select: { id: true },
  });
  await recordOn(ctx, "team.add_days_away", team, { startsOn, endsOn });
  return { id };
}

/** The team can be booked again on those days. Those that have passed stay: they say where the team was. */
export async function endDaysAway(ctx: Context, id: string) {
  const away = await ctx.db.unavailability.findUnique({
    where: { id },
    select: { teamId: true, startsOn: true, endsOn: true },
  });
  if (!away) throw notFound();
  const team = await findTeam(ctx, away.teamId);
  if (dayOf(away.endsOn) < today(ctx.now, ctx.viewer.timeZone))
    throw conflict("These days have passed. They stay, and say where the team was.");
  const { count } = await ctx.db.unavailability.deleteMany({ where: { id } });
  if (count === 0) throw notFound();
  const days = { startsOn: dayOf(away.startsOn), endsOn: dayOf(away.endsOn) };
  await recordOn(ctx, "team.end_days_away", team, days);
}

function refuseOddDays({ now, viewer }: Context, { from, to }: Span) {
  if (to < from) throw badInput("The last day lies before the first. Choose it again.", "endsOn");
  if (to < today(now, viewer.timeZone))
    throw badInput("These days have passed. Choose days ahead.", "endsOn");
  if (daysBetween(from, to) >= longestDays)
    throw badInput("Days away last a year at most. Retire the team instead.", "endsOn");
}

async function refuseOverlap(
  { db, viewer }: Context,
  { id, name }: { id: string; name: string },
  span: Span,
) {
  const during = { startsOn: { lte: dateOf(span.to) }, endsOn: { gte: dateOf(span.from) } };
  const booking = await db.booking.findFirst({
    where: {
      AND: [visibleTo(viewer), { teamId: id, status: { not: "canceled" }, ...during }],
      request: { status: { in: ["scheduled", "testing"] } },
    },
    orderBy: { startsOn: "asc" },
    select: {
      startsOn: true,
      endsOn: true,
      ref: true,
      organization: { select: { name: true } },
      request: { select: { status: true } },
    },
  });
  if (booking) {
    const booked = spanWords({ from: dayOf(booking.startsOn), to: dayOf(booking.endsOn) });
    const wayOut =
      booking.request.status === "testing"
        ? `Testing has begun there. Choose days after ${dayWords(dayOf(booking.endsOn))}.`
        : "Move that booking first, or choose other days.";
    throw conflict(
      `${name} is booked for ${booking.organization.name} ${booked} (${booking.ref}). Nothing was saved. ${wayOut}`,
    );
  }
  const other = await db.unavailability.findFirst({ where: { teamId: id, ...during } });
  if (other) {
    const days = spanWords({ from: dayOf(other.startsOn), to: dayOf(other.endsOn) });
    throw conflict(
      `${name} is away ${days} already (${other.reason}). Nothing was saved. Choose other days.`,
    );
  }
}
