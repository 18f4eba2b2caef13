import type { Milestone } from "@/server/engagement/schema";

/** The steps of a signed test, in the words of its page. */
export const milestoneNames: Record<Milestone, string> = {
  asked: "Asked",
  signed: "Signed",
  started: "Testing started",
  delivered: "Report delivered",
  completed: "Completed",
};
