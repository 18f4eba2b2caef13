import type { Viewer } from "@/server/access";
import { defineWorkflow } from "@/server/kernel/workflow";
import { canAdmit, canDecline, canVouch, keepsAccounts, type ApplicationSubject } from "./policy";

/** Vouched is a fact about an open application, set up one about an admitted person; for the table they are stages. */
export function stageOf({ status, sponsoredById, isSetUp }: ApplicationSubject): string {
  if (status === "open") return sponsoredById ? "vouched" : status;
  return status === "admitted" && isSetUp ? "set_up" : status;
}

export const applicationWorkflow = defineWorkflow<Viewer, ApplicationSubject>()({
  sponsor: { label: "Vouch for this person", from: ["open"], to: "vouched", by: canVouch },
  admit: { label: "Admit", from: ["vouched"], to: "admitted", by: canAdmit },
  decline: { label: "Decline", from: ["open", "vouched"], to: "declined", by: canDecline },
  invite_again: { label: "Send a new link", from: ["admitted"], to: "admitted", by: keepsAccounts },
});
export type ApplicationMove = keyof typeof applicationWorkflow;
