import type { Context } from "@/server/access";
import { Refusal } from "@/server/kernel/errors";

const minutes = 5;

/** Refuses unless the viewer confirmed with a second factor in the last five minutes. */
export function requireStepUp({ viewer, now }: Context) {
  const at = viewer.steppedUpAt?.getTime() ?? 0;
  if (now.getTime() - at > minutes * 60_000) {
    throw new Refusal(
      "FORBIDDEN",
      "Confirm it is you with the code from your authenticator app, then try again.",
      "stepUp",
    );
  }
}
