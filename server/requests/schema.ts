import { z } from "zod";
import { byId, pageInput } from "@/server/kernel/page";
import { calendarDay, rowVersion } from "@/server/kernel/input";

export const requestStatuses = [
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
  "report_delivered",
  "completed",
  "on_hold",
  "declined",
  "withdrawn",
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

type Tone = "quiet" | "moving" | "turn" | "live" | "done" | "stop";

/** The word says the stage, the tone says whose turn it is. */
export const statusFace: Record<RequestStatus, { label: string; tone: Tone }> = {
  draft: { label: "Draft", tone: "quiet" },
  submitted: { label: "Submitted", tone: "moving" },
  in_review: { label: "In review", tone: "moving" },
  answer_needed: { label: "Answer needed", tone: "turn" },
  awaiting_signature: { label: "Awaiting signature", tone: "turn" },
  ready_to_schedule: { label: "Ready to schedule", tone: "moving" },
  setting_up: { label: "Being set up", tone: "moving" },
  scheduled: { label: "Scheduled", tone: "moving" },
  testing: { label: "Testing now", tone: "live" },
  reporting: { label: "Report being written", tone: "moving" },
  report_delivered: { label: "Report delivered", tone: "turn" },
  completed: { label: "Completed", tone: "done" },
  on_hold: { label: "On hold", tone: "quiet" },
  declined: { label: "Declined", tone: "stop" },
  withdrawn: { label: "Withdrawn", tone: "quiet" },
};

export const closedStatuses: readonly RequestStatus[] = ["completed", "declined", "withdrawn"];
/** Sent, and not closed yet. */
export const openStatuses = requestStatuses.filter(
  (status) => status !== "draft" && !closedStatuses.includes(status),
);

const limits = { targets: 200, details: 4_000, message: 4_000, filesPerMessage: 5 };

const line = (max: number) => z.string().trim().max(max, `Keep this under ${max} characters.`);

/** Kept as it is typed: whether it can be tested is said beside it. */
const newTarget = z.strictObject({
  value: line(260).overwrite((text) => text.toWellFormed()),
  hostedBy: line(120)
    .overwrite((text) => text.toWellFormed())
    .default(""),
});
const targets = z.array(newTarget).max(limits.targets, `A scope holds at most ${limits.targets} lines.`);

export const newRequest = z.strictObject({ organizationId: z.uuid(), serviceCode: z.string().max(40) });

/** What the wizard saves as it goes. Every field may be missing until the request is sent. */
export const draftContent = z.strictObject({
  id: z.uuid(),
  version: rowVersion,
  step: z.number().int().min(1).max(5).optional(),
  reason: line(40).nullable().optional(),
  details: line(limits.details).optional(),
  systems: z.array(z.string().max(60)).max(30).optional(),
  targets: targets.optional(),
  hostedBy: line(40).nullable().optional(),
  hostName: line(120).optional(),
  contactName: line(120).optional(),
  contactEmail: line(200).optional(),
  contactPhone: line(40).optional(),
  signerId: z.uuid().nullable().optional(),
  preferredFrom: calendarDay.nullable().optional(),
  preferredTo: calendarDay.nullable().optional(),
  datesToAvoid: line(500).optional(),
});

/** `version` is what the viewer was looking at: a stale page gets a clear refusal instead of an overwrite. */
export const versioned = byId.extend({ version: rowVersion });
export const scopeChange = versioned.extend({ targets });
export const plainMove = versioned.extend({
  move: z.enum(["take", "start", "finish", "hold", "resume", "accept", "set_up"]),
});
export const refusalOf = versioned.extend({
  reason: line(1_000).min(1, "Say why in a sentence: the other side reads it."),
});

const words = z
  .string()
  .trim()
  .min(1, "Write a message first.")
  .max(limits.message, `Keep this under ${limits.message} characters.`);
/** The browser makes the id, so a double click is one message. */
export const newMessage = z.strictObject({
  id: z.uuid(),
  requestId: z.uuid(),
  body: words,
  fileIds: z.array(z.uuid()).max(limits.filesPerMessage).default([]),
});
export const messagePage = byId.extend({ before: z.uuid().optional() });
export const newAnswer = newMessage.extend({ questionId: z.uuid() });
export const newQuestion = newMessage.extend({ version: rowVersion, dueOn: calendarDay.optional() });
export const settlement = z.strictObject({ questionId: z.uuid() });

export const requestList = pageInput.extend({
  view: z.enum(["open", "mine", "nobody", "signature", "schedule", "closed", "all"]).default("open"),
  status: z.enum(requestStatuses).optional(),
  serviceCode: z.string().max(40).optional(),
  stateCode: z.string().length(2).optional(),
  text: z.string().trim().max(80).optional(),
});

export type NewTarget = z.infer<typeof newTarget>;
export type NewRequest = z.infer<typeof newRequest>;
export type DraftContent = z.infer<typeof draftContent>;
export type RequestList = z.infer<typeof requestList>;
