import { randomUUID } from "node:crypto";
import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { dateOf, dayOf } from "@/server/kernel/calendar";
import { conflict, notFound } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import { changeDueDay, findRequest, moveRequest, shareWithTeam, type RequestFacts } from "@/server/requests";
import { loadPlan } from "./planning";
import { findProblem } from "./problems";
import type { BookingMove, NewBooking } from "./schema";

/** Books a team for a request that waits for dates, lets the team in and moves the request. */
export async function bookDates(ctx: Context, { requestId, ...dates }: NewBooking) {
  const request = await findRequest(ctx, requestId);
  // A team may come for what usually needs none; it only never waits on the board.
  if (request.status !== "ready_to_schedule" && request.status !== "setting_up") {
    throw conflict(
      "This request is not waiting for dates any more. Nothing was booked. Reload to see where it stands.",
    );
  }
  await refuseProblems(ctx, request, dates);
  const id = randomUUID();
  const ref = newReference("EN");
  const audience = withTeam(request.audience, dates.teamId);
  await ctx.db.booking.create({
    data: {
      id,
      ref,
      requestId,
      ...columns(dates),
      organizationId: request.organizationId,
      jurisdictionFips: request.organization.jurisdictionFips,
      stateCode: request.organization.stateCode,
      serviceCode: request.serviceCode,
      bookedById: ctx.viewer.id,
      createdAt: ctx.now,
      tlp: "AMBER",
      audience,
    },
    select: { id: true },
  });
  await shareWithTeam(ctx, requestId, dates.teamId);
  await moveRequest(ctx, requestId, "book", { dueOn: dates.startsOn });
  await recordOn(ctx, { id, ref, request, audience }, "booking.book", dates);
  return { id, ref };
}

/** Other days or another team for a booking that has not begun. */
export async function moveBooking(ctx: Context, { id, sequence, ...dates }: BookingMove) {
  const { booking, request } = await findActive(ctx, id);
  await refuseProblems(ctx, request, dates, id);
  // The request's next step is the first day of testing. First, as everybody takes the request before what hangs on it.
  await changeDueDay(ctx, request, dates.startsOn);
  const audience = withTeam(request.audience, dates.teamId);
  const { count } = await ctx.db.booking.updateMany({
    where: { id, sequence, status: "booked" },
    data: { ...columns(dates), audience, sequence: { increment: 1 } },
  });
  if (count === 0)
    throw conflict("Somebody else changed these dates first. Nothing was moved. Reload to see them.");
  if (request.teamId !== dates.teamId) await shareWithTeam(ctx, request.id, dates.teamId);
  if (booking.teamId !== dates.teamId) await recordLoss(ctx, booking.teamId, request);
  await recordOn(
    ctx,
    { id, ref: booking.ref, request, audience: [...new Set([...audience, ...request.audience])] },
    "booking.move",
    {
      ...dates,
      before: `${dayOf(booking.startsOn)}/${dayOf(booking.endsOn)}`,
    },
  );
  return { id, sequence: sequence + 1 };
}

/** Gives the days back. The request waits for dates again, and the team no longer sees it. */
export async function releaseBooking(ctx: Context, { id, sequence }: { id: string; sequence: number }) {
  const { booking, request } = await findActive(ctx, id);
  await moveRequest(ctx, request.id, "release");
  const { count } = await ctx.db.booking.updateMany({
    where: { id, sequence, status: "booked" },
    data: {
      status: "canceled",
      canceledAt: ctx.now,
      canceledBecause: "The service desk released the days.",
      sequence: { increment: 1 },
    },
  });
  if (count === 0)
    throw conflict("Somebody else changed these dates first. Nothing was released. Reload to see them.");
  await shareWithTeam(ctx, request.id, null);
  await recordOn(ctx, { id, ref: booking.ref, request, audience: request.audience }, "booking.release", {});
  return { id };
}

async function findActive(ctx: Context, id: string) {
  const booking = await ctx.db.booking.findFirst({
    where: { AND: [{ id }, visibleTo(ctx.viewer)] },
    select: { ref: true, requestId: true, teamId: true, status: true, startsOn: true, endsOn: true },
  });
  if (!booking) throw notFound();
  const request = await findRequest(ctx, booking.requestId);
  if (booking.status !== "booked" || request.status !== "scheduled") {
    throw conflict(
      "These dates can no longer be changed: testing has begun, or they were released. Reload to see where the request stands.",
    );
  }
  return { booking, request };
}

async function refuseProblems(
  ctx: Context,
  request: RequestFacts,
  dates: Omit<NewBooking, "requestId">,
  exceptId?: string,
) {
  const problem = findProblem(await loadPlan(ctx, request, exceptId), dates);
  if (problem) throw conflict(problem);
}

const columns = ({ teamId, startsOn, endsOn }: Omit<NewBooking, "requestId">) => ({
  teamId,
  startsOn: dateOf(startsOn),
  endsOn: dateOf(endsOn),
});

/** Those who follow the request's facts, with this team in place of any other. */
const withTeam = (audience: readonly string[], teamId: string) => [
  ...audience.filter((principal) => !principal.startsWith("team:")),
  `team:${teamId}`,
];

type On = { id: string; ref: string; request: RequestFacts; audience: string[] };

const recordOn = (
  ctx: Context,
  { id, ref, request, audience }: On,
  type: string,
  changes: Record<string, string>,
) =>
  record(ctx, {
    type,
    subject: { kind: "booking", id, ref, organizationId: request.organizationId },
    audience,
    changes: { ...changes, requestId: request.id },
  });

/** The team no longer sees the booking, so this is told about the team itself. */
const recordLoss = (ctx: Context, teamId: string, request: RequestFacts) =>
  record(ctx, {
    type: "team.lose_days",
    subject: { kind: "team", id: teamId, ref: request.ref },
    audience: [`team:${teamId}`, "role:coordinator"],
    changes: { requestId: request.id },
  });
