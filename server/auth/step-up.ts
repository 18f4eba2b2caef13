import type { Context } from "@/server/access";
import { Refusal } from "@/server/kernel/errors";

const minutes = 5;

/** Refuses unless the viewer confirmed with a second factor in the last five minutes. */
export function requireStepUp(ctx: Context) {
  if (!hasSteppedUp(ctx)) throw stepUpFirst();
}

export function hasSteppedUp({ viewer, now }: Context): boolean {
  const at = viewer.steppedUpAt?.getTime() ?? 0;
  return now.getTime() - at <= minutes * 60_000;
}

export const stepUpFirst = () =>
  new Refusal("FORBIDDEN", "Confirm with a second factor that it is you, then try again.", "stepUp");

/** Confirmed just now: good for five minutes, in this session only. */
export async function keepStepUp({ db, viewer, now }: Context, steppedUpWith: "totp" | "passkey") {
  const where = { id: viewer.sessionId ?? "" };
  await db.session.update({ where, data: { steppedUpAt: now, steppedUpWith }, select: { id: true } });
}
