import type { Viewer } from "@/server/access";
import { defineWorkflow } from "@/server/kernel/workflow";
import { canAdmit, canDecline, canVouch, keepsAccounts, type ApplicationSubject } from "./policy";

/** Vouched is a fact about an open application; for the table it is a stage of its own. */
export const stageOf = ({ status, sponsoredById }: Pick<ApplicationSubject, "status" | "sponsoredById">) =>
  status === "open" && sponsoredById ? "vouched" : status;

export const applicationWorkflow = defineWorkflow<Viewer, ApplicationSubject>()({
  sponsor: { label: "Vouch for this person", from: ["open"], to: "vouched", by: canVouch },
  admit: { label: "Admit", from: ["vouched"], to: "admitted", by: canAdmit },
  decline: { label: "Decline", from: ["open", "vouched"], to: "declined", by: canDecline },
  invite_again: { label: "Send a new link", from: ["admitted"], to: "admitted", by: keepsAccounts },
});
export type ApplicationMove = keyof typeof applicationWorkflow;
