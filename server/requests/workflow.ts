import type { Viewer } from "@/server/access";
import { defineWorkflow } from "@/server/kernel/workflow";
import { canCoordinate, isAssigned, sendsTeam, speaksFor, type RequestSubject } from "./policy";
import type { RequestStatus } from "./schema";

type Subject = RequestSubject & {
  status: RequestStatus;
  service: { crew: number | null };
  /** Where it stood before it was put on hold. */
  heldFrom?: string | null;
  isPaperworkDone?: boolean;
};
const desk = (viewer: Viewer) => canCoordinate(viewer);
/** Where nobody is sent, there are no dates to find: the provider sets it up. */
const setUp = { to: "setting_up", when: (subject: Subject) => !sendsTeam(subject) } as const;
/** What was accepted or signed still is; a signature that no longer holds has to be given again. */
const backTo = (to: "ready_to_schedule" | "setting_up") => ({
  to,
  when: ({ heldFrom, isPaperworkDone = false }: Subject) => heldFrom === to && isPaperworkDone,
});

const beforeDelivery = [
  "draft",
  "submitted",
  "in_review",
  "answer_needed",
  "awaiting_signature",
  "ready_to_schedule",
  "setting_up",
  "scheduled",
  "testing",
  "reporting",
  "on_hold",
] as const;

/** Every way a request can move, and who may move it. The page draws its buttons from this table. */
export const requestWorkflow = defineWorkflow<Viewer, Subject>()({
  submit: { label: "Send the request", from: ["draft"], to: "submitted", by: speaksFor },
  take: { label: "Take it", from: ["submitted"], to: "in_review", by: desk },
  ask: { label: "Ask the office", from: ["in_review"], to: "answer_needed", by: desk },
  answer: { label: "Answer", from: ["answer_needed"], to: "in_review", by: speaksFor },
  send_agreement: { label: "Send for signature", from: ["in_review"], to: "awaiting_signature", by: desk },
  accept: { label: "Accept", from: ["in_review"], to: "ready_to_schedule", instead: [setUp], by: desk },
  sign: {
    label: "Sign",
    from: ["awaiting_signature"],
    to: "ready_to_schedule",
    instead: [setUp],
    by: speaksFor,
  },
  change_scope: {
    label: "Change the scope",
    from: [
      ...["submitted", "in_review", "answer_needed", "awaiting_signature", "ready_to_schedule"],
      ...["setting_up", "scheduled"],
    ] as RequestStatus[],
    to: "in_review",
    by: speaksFor,
  },
  set_up: { label: "It is set up", from: ["setting_up"], to: "completed", by: desk },
  book: { label: "Book dates", from: ["ready_to_schedule", "setting_up"], to: "scheduled", by: desk },
  release: {
    label: "Release the dates",
    from: ["scheduled"],
    to: "ready_to_schedule",
    instead: [setUp],
    by: desk,
  },
  start: { label: "Start testing", from: ["scheduled"], to: "testing", by: isAssigned },
  finish: { label: "Testing is done", from: ["testing"], to: "reporting", by: isAssigned },
  deliver: { label: "Deliver the report", from: ["reporting"], to: "report_delivered", by: isAssigned },
  acknowledge: {
    label: "Acknowledge the report",
    from: ["report_delivered"],
    to: "completed",
    by: speaksFor,
  },
  hold: {
    label: "Put on hold",
    from: ["in_review", "ready_to_schedule", "setting_up"],
    to: "on_hold",
    by: desk,
  },
  resume: {
    label: "Take off hold",
    from: ["on_hold"],
    to: "in_review",
    instead: [backTo("ready_to_schedule"), backTo("setting_up")],
    by: desk,
  },
  decline: { label: "Decline", from: ["submitted", "in_review"], to: "declined", by: desk },
  withdraw: { label: "Withdraw request", from: beforeDelivery, to: "withdrawn", by: speaksFor },
});
export type RequestMove = keyof typeof requestWorkflow;
