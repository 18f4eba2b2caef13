import type { Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { record } from "@/server/events";
import { addBusinessDays, addDays, dateOf, today, type Day } from "@/server/kernel/calendar";
import { conflict } from "@/server/kernel/errors";
import { destination, permit } from "@/server/kernel/workflow";
import { contentAudience, deskTeamId, factsAudience } from "./audience";
import { findRequest, type RequestFacts } from "./facts";
import { refuseTooEarly } from "./booked-days";
import { refuseOtherDoor } from "./paperwork";
import { sendsTeam } from "./policy";
import { requestWorkflow, type RequestMove } from "./workflow";

type Changes = {
  dueOn?: Day;
  version?: number;
  isPaperworkDone?: boolean;
  set?: Prisma.AssistanceRequestUncheckedUpdateManyInput;
};

/** The only place a request's status changes: permit, change what was read, record. A lost race is a refusal. */
export async function moveRequest(ctx: Context, id: string, move: RequestMove, changes: Changes = {}) {
  const before = await findRequest(ctx, id);
  const allowed = permit(requestWorkflow, move, ctx.viewer, before);
  refuseOtherDoor(move, before);
  refuseTooEarly(ctx, move, before);
  const { isPaperworkDone = false } = changes;
  const to = destination(allowed, { ...before, isPaperworkDone });
  const day = today(ctx.now, before.organization.timeZone);
  const dueOn = changes.dueOn ?? dueAfter[move](day, before);
  await change(ctx, before, changes.version ?? before.version, {
    ...changes.set,
    ...stamps(move, ctx.now),
    heldFrom: move === "hold" ? before.status : null,
    status: to,
    dueOn: dueOn ? dateOf(dueOn) : null,
  });
  await record(ctx, {
    type: `request.${move}`,
    subject: { kind: "request", id, ref: before.ref, organizationId: before.organizationId },
    audience: move === "submit" ? factsAudience(before.organization, null) : before.audience,
    changes: { from: before.status, to, dueOn },
  });
  return { id, status: to, version: before.version + 1 };
}

/** Another day for the next step, which stays the same: dates moved within the plan. */
export async function changeDueDay(ctx: Context, request: RequestFacts, dueOn: Day) {
  await change(ctx, request, request.version, { dueOn: dateOf(dueOn) });
}

/** Lets the booked team in: it sees the facts, and reads what was written. The office was told before it signed. */
export async function shareWithTeam(ctx: Context, id: string, teamId: string | null) {
  const request = await findRequest(ctx, id);
  await ctx.db.assistanceRequest.update({
    where: { id },
    data: { teamId, audience: factsAudience(request.organization, teamId) },
    select: { id: true },
  });
  await ctx.db.requestContent.update({
    where: { requestId: id },
    data: { audience: contentAudience(request.organizationId, await deskTeamId(ctx), teamId) },
    select: { requestId: true },
  });
}

/** Writes over exactly what was read. */
async function change(
  { db, now }: Context,
  { id, status }: RequestFacts,
  version: number,
  data: Prisma.AssistanceRequestUncheckedUpdateManyInput,
) {
  const { count } = await db.assistanceRequest.updateMany({
    where: { id, status, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0)
    throw conflict(
      "Somebody else changed this request first. Nothing you typed is lost. Reload to see where it stands.",
    );
}

const closing: readonly RequestMove[] = ["acknowledge", "set_up", "decline", "withdraw"];

function stamps(move: RequestMove, now: Date): Prisma.AssistanceRequestUncheckedUpdateManyInput {
  if (move === "submit") return { submittedAt: now };
  if (move === "sign") return { signedAt: now };
  if (move === "change_scope") return { signedAt: null };
  if (move === "start") return { startedAt: now };
  if (move === "deliver") return { deliveredAt: now };
  if (closing.includes(move)) return { closedAt: now };
  return {};
}

const inBusinessDays = (days: number) => (day: Day) => addBusinessDays(day, days);
const never = () => null;
const untilDatesOrSetUp = (day: Day, request: RequestFacts) =>
  sendsTeam(request) ? addBusinessDays(day, 5) : addDays(day, request.service.leadTimeDays);

/** By when the next holder should act, when nobody says otherwise. Service levels are ours to keep, not the office's. */
const dueAfter: Record<RequestMove, (day: Day, request: RequestFacts) => Day | null> = {
  submit: inBusinessDays(2),
  take: inBusinessDays(5),
  ask: inBusinessDays(5),
  answer: inBusinessDays(3),
  send_agreement: inBusinessDays(14),
  accept: untilDatesOrSetUp,
  sign: untilDatesOrSetUp,
  change_scope: inBusinessDays(3),
  set_up: never,
  book: never,
  release: inBusinessDays(5),
  start: (day, { service }) => addDays(day, daysIn(service.phases, "testing")),
  finish: (day, { service }) => addDays(day, daysIn(service.phases, "reporting")),
  deliver: inBusinessDays(10),
  acknowledge: never,
  hold: inBusinessDays(20),
  resume: inBusinessDays(3),
  decline: never,
  withdraw: never,
};

const daysIn = (phases: RequestFacts["service"]["phases"], kind: string) =>
  phases.filter((phase) => phase.kind === kind).reduce((sum, phase) => sum + phase.days, 0);
