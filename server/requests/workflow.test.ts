import { expect, test } from "vitest";
import { visitor, type OrganizationRole, type StaffRole, type Viewer } from "@/server/access";
import { destination, permit } from "@/server/kernel/workflow";
import { requestStatuses, type RequestStatus } from "./schema";
import { requestWorkflow, type RequestMove } from "./workflow";

const office = "11111111-1111-4111-8111-111111111111";
const team = "22222222-2222-4222-8222-222222222222";
const subject = (status: RequestStatus) => ({
  status,
  organizationId: office,
  requesterId: "",
  teamId: team,
  service: { crew: 5 },
});

const member = (organizationId: string, ...roles: OrganizationRole[]): Viewer => ({
  ...visitor,
  isActive: true,
  organizations: [
    {
      id: organizationId,
      name: "",
      kind: "local_office",
      level: "local",
      stateCode: "OH",
      jurisdictionFips: null,
      timeZone: "America/New_York",
      roles,
    },
  ],
});
const staffed = (role: StaffRole, teamId?: string): Viewer => ({
  ...visitor,
  isActive: true,
  staff: [role],
  teams: teamId === undefined ? [] : [{ id: teamId, name: "", kind: "assessment", isLead: true }],
});

const people = {
  official: member(office, "official"),
  signatory: member(office, "signatory"),
  "organization administrator": member(office, "organization_administrator"),
  "technical contact": member(office, "technical_contact"),
  "official elsewhere": member("33333333-3333-4333-8333-333333333333", "official"),
  coordinator: staffed("coordinator"),
  "booked assessor": staffed("assessor", team),
  "other assessor": staffed("assessor", "44444444-4444-4444-8444-444444444444"),
  advisor: staffed("advisor"),
  secretariat: staffed("secretariat"),
  administrator: staffed("administrator"),
  leadership: staffed("leadership"),
  auditor: staffed("auditor"),
  visitor,
} as const satisfies Record<string, Viewer>;
type Person = keyof typeof people;

const theOffice: Person[] = ["official", "signatory", "organization administrator"];
const theDesk: Person[] = ["coordinator"];
const theTeam: Person[] = ["booked assessor"];

/** Written apart from the table it checks: who may make each move, and from where. */
const expected: Record<RequestMove, { by: Person[]; from: RequestStatus[] }> = {
  submit: { by: theOffice, from: ["draft"] },
  take: { by: theDesk, from: ["submitted"] },
  ask: { by: theDesk, from: ["in_review"] },
  answer: { by: theOffice, from: ["answer_needed"] },
  send_agreement: { by: theDesk, from: ["in_review"] },
  accept: { by: theDesk, from: ["in_review"] },
  sign: { by: theOffice, from: ["awaiting_signature"] },
  change_scope: {
    by: theOffice,
    from: [
      ...(["submitted", "in_review", "answer_needed", "awaiting_signature"] as const),
      ...(["ready_to_schedule", "setting_up", "scheduled"] as const),
    ],
  },
  set_up: { by: theDesk, from: ["setting_up"] },
  book: { by: theDesk, from: ["ready_to_schedule", "setting_up"] },
  release: { by: theDesk, from: ["scheduled"] },
  start: { by: theTeam, from: ["scheduled"] },
  finish: { by: theTeam, from: ["testing"] },
  deliver: { by: theTeam, from: ["reporting"] },
  acknowledge: { by: theOffice, from: ["report_delivered"] },
  hold: { by: theDesk, from: ["in_review", "ready_to_schedule", "setting_up"] },
  resume: { by: theDesk, from: ["on_hold"] },
  decline: { by: theDesk, from: ["submitted", "in_review"] },
  withdraw: {
    by: theOffice,
    from: requestStatuses.filter(
      (status) => !["report_delivered", "completed", "declined", "withdrawn"].includes(status),
    ),
  },
};

const moves = Object.keys(expected) as RequestMove[];

test("the table of moves is the reviewed one", () => {
  expect(Object.keys(requestWorkflow).sort()).toEqual([...moves].sort());
});

test.each(moves)("%s is for the right people, from the right stages", (move) => {
  const { by, from } = expected[move];
  for (const person of Object.keys(people) as Person[]) {
    for (const status of requestStatuses) {
      const outcome = by.includes(person) ? (from.includes(status) ? "made" : "CONFLICT") : "FORBIDDEN";
      expect(tryMove(move, people[person], status), `${person}, ${status}`).toBe(outcome);
    }
  }
});

test("nobody leaves an end, and every stage but the first is reached", () => {
  const table = Object.values(requestWorkflow);
  for (const end of ["completed", "declined", "withdrawn"] as const) {
    expect(table.filter(({ from }) => from.includes(end))).toEqual([]);
  }
  const reached = new Set(
    table.flatMap(({ to, instead }) => [to, ...(instead ?? []).map((other) => other.to)]),
  );
  expect(requestStatuses.filter((status) => !reached.has(status))).toEqual(["draft"]);
});

test.each(["accept", "sign", "release"] as const)(
  "%s leads to dates where a team comes, and past them where none does",
  (move) => {
    const scanning = { ...subject("in_review"), service: { crew: null } };
    expect(destination(requestWorkflow[move], subject("in_review"))).toBe("ready_to_schedule");
    expect(destination(requestWorkflow[move], scanning)).toBe("setting_up");
  },
);

function tryMove(move: RequestMove, viewer: Viewer, status: RequestStatus) {
  try {
    permit(requestWorkflow, move, viewer, subject(status));
    return "made";
  } catch (error) {
    return (error as { code: string }).code;
  }
}
