import type { Reaction } from "@/server/events";
import { answerApplicant, tellPeople } from "@/server/notifications";

/** What happens because something happened. Removing a consequence is deleting its name here. */
export const reactions: readonly Reaction[] = [tellPeople, answerApplicant];
