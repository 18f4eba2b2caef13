import type { RequestFacts } from "./facts";
import { needsSignature } from "./paperwork";
import { sendsTeam } from "./policy";
import type { RequestStatus } from "./schema";

export type Standing = { who: string; next: string; then: string; by: string | null };
type Names = { requester: string; coordinator: string | null; signer: string | null };

const desk = "The service desk";

/** The status sentence: who has it, what happens next, by when. */
export function standingOf(request: RequestFacts, names: Names): Standing {
  return { ...sentences[request.status](request, names), by: request.dueOn };
}

type Sentence = (request: RequestFacts, names: Names) => Omit<Standing, "by">;
const holder = (names: Names) => names.coordinator ?? desk;
const team = (request: RequestFacts) => request.team?.name ?? "The team";
const office = (request: RequestFacts) => request.organization.name;

const sentences: Record<RequestStatus, Sentence> = {
  draft: (_, { requester }) => ({
    who: requester,
    next: "Finish and send the request",
    then: "Nobody outside the office can read it until then.",
  }),
  submitted: () => ({
    who: desk,
    next: "Give a first answer",
    then: "A coordinator takes it, checks the scope and may ask a question.",
  }),
  in_review: (request, names) => ({
    who: holder(names),
    next: "Check the request and its scope",
    then: afterReview(request),
  }),
  answer_needed: (request) => ({
    who: office(request),
    next: "Answer the service desk's question",
    then: "Then the review goes on.",
  }),
  awaiting_signature: (request, { signer }) => ({
    who: signer ?? office(request),
    next: "Sign the rules of engagement",
    then: sendsTeam(request)
      ? "Then dates can be booked. Without a signature nothing is tested."
      : "Then it is set up. Without a signature nothing begins.",
  }),
  ready_to_schedule: (_, names) => ({
    who: holder(names),
    next: "Find dates that fit before the election",
    then: "Then the office gets the dates, with a calendar file.",
  }),
  setting_up: (_, names) => ({
    who: holder(names),
    next: "Have it set up by the provider",
    then: "The office is told when it runs. Nobody comes, so no dates are needed.",
  }),
  scheduled: (request) => ({
    who: team(request),
    next: "Start on the booked day",
    then: "The office can stop it at any time.",
  }),
  testing: (request) => ({
    who: team(request),
    next: "Test exactly the scope that was signed",
    then: "Then the report is written. The office can stop it at any time.",
  }),
  reporting: (request) => ({
    who: team(request),
    next: "Write and deliver the report",
    then: "Only the office and the team see it.",
  }),
  report_delivered: (request) => ({
    who: office(request),
    next: "Read and acknowledge the report",
    then: "Then the request closes. The report stays with the office.",
  }),
  completed: (request) => ({
    who: "Nobody",
    next: "Nothing more to do",
    then: isVisited(request)
      ? "The report and this page stay available."
      : "It is set up. What it finds comes from the provider.",
  }),
  on_hold: (_, names) => ({
    who: holder(names),
    next: "Take it off hold",
    then: "Then it goes on where it stood.",
  }),
  declined: () => ({
    who: "Nobody",
    next: "Nothing more to do",
    then: "The conversation says why and who else can help.",
  }),
  withdrawn: () => ({
    who: "Nobody",
    next: "Nothing more to do",
    then: "The office can ask again at any time.",
  }),
};

function afterReview(request: RequestFacts): string {
  if (needsSignature(request)) return "Then the rules of engagement go out for signature.";
  return sendsTeam(request) ? "Then dates are found." : "Then it is set up; no dates are needed.";
}

const stages = [
  { label: "Asked", statuses: ["draft", "submitted"] },
  { label: "Reviewed", statuses: ["in_review", "answer_needed", "on_hold"] },
  { label: "Signed", statuses: ["awaiting_signature"] },
  { label: "Dates", statuses: ["ready_to_schedule", "scheduled"] },
  { label: "Set up", statuses: ["setting_up"] },
  { label: "Tested", statuses: ["testing"] },
  { label: "Report", statuses: ["reporting", "report_delivered"] },
  { label: "Closed", statuses: ["completed"] },
] as const satisfies readonly { label: string; statuses: readonly RequestStatus[] }[];

export type Step = { label: string; state: "done" | "now" | "next" };

/** A team comes, or came although the service usually needs none. */
const isVisited = (request: RequestFacts) => sendsTeam(request) || request.teamId !== null;
const withTeamOnly = ["Dates", "Tested", "Report"];

/** The stepper. Leaves out signing where nothing is signed, and a team's steps where none comes. */
export function stepsOf(request: RequestFacts): Step[] {
  const shown = stages.filter(({ label }) => {
    if (label === "Signed") return needsSignature(request);
    return label === "Set up" ? !isVisited(request) : isVisited(request) || !withTeamOnly.includes(label);
  });
  const current = shown.findIndex(({ statuses }) => (statuses as readonly string[]).includes(request.status));
  return shown.map(({ label }, position) => ({
    label,
    state:
      request.status === "completed" || position < current ? "done" : position === current ? "now" : "next",
  }));
}
