import { visibleTo, type Context } from "@/server/access";
import { dayOf } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import { canCoordinate, findRequest } from "@/server/requests";
import type { CalendarEntry } from "./calendar-file";
import { runwayOf } from "./runways";

/** One booking as a calendar may hold it. */
export async function calendarEntry({ db, viewer }: Context, id: string): Promise<CalendarEntry> {
  const booking = await db.booking.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: {
      id: true,
      ref: true,
      requestId: true,
      startsOn: true,
      endsOn: true,
      sequence: true,
      status: true,
    },
  });
  if (!booking) throw notFound();
  const { status, startsOn, endsOn, ...rest } = booking;
  return { ...rest, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), isCanceled: status === "canceled" };
}

/** What a request page shows of its dates: the booking, the runway, and whether this viewer may change them. */
export async function datesFor(ctx: Context, requestId: string) {
  const request = await findRequest(ctx, requestId);
  const booking = await ctx.db.booking.findFirst({
    where: { AND: [{ requestId, status: { not: "canceled" } }, visibleTo(ctx.viewer)] },
    select: {
      id: true,
      ref: true,
      startsOn: true,
      endsOn: true,
      sequence: true,
      team: { select: { id: true, name: true } },
    },
  });
  const runways = await runwayOf(ctx, [requestId]);
  const coordinates = canCoordinate(ctx.viewer);
  return {
    requestId,
    booking: booking && { ...booking, startsOn: dayOf(booking.startsOn), endsOn: dayOf(booking.endsOn) },
    runway: runways.get(requestId) ?? null,
    timeZone: request.organization.timeZone,
    can: {
      book: coordinates && request.status === "ready_to_schedule",
      change: coordinates && request.status === "scheduled",
    },
  };
}
