import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import type { RequestFacts } from "./facts";
import { shareWithTeam } from "./moves";

/** Makes a change by which the database releases the dates. The log says so, and the team that held them sees nothing more. */
export async function losingDates<Result>(
  ctx: Context,
  { id, organizationId, audience }: RequestFacts,
  change: () => Promise<Result>,
): Promise<Result> {
  const booking = await ctx.db.booking.findFirst({
    where: { AND: [{ requestId: id, status: "booked" }, visibleTo(ctx.viewer)] },
    select: { id: true, ref: true },
  });
  const result = await change();
  if (!booking) return result;
  await shareWithTeam(ctx, id, null);
  await record(ctx, {
    type: "booking.release",
    subject: { kind: "booking", ...booking, organizationId },
    audience,
    changes: { requestId: id },
  });
  return result;
}
