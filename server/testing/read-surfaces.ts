import { randomUUID } from "node:crypto";
import type { Place, SharedWorld } from "./two-worlds";

export const missing = "00000000-0000-4000-8000-00000000dead";

type Question = [name: string, input: unknown];

/** What is asked by id, with the place of the id: hidden and missing must look the same, whatever was to be done. */
export const inputsById = (place: Place, id: string): Question[] => byPlace[place](id);

const days = { startsOn: "2027-06-07", endsOn: "2027-06-18" };
const paper = { tlp: "AMBER", reach: "group" };
const message = () => ({ id: randomUUID(), body: "Hello" });
const each = (part: string, names: readonly string[], input: unknown) =>
  names.map((name): Question => [`${part}.${name}`, input]);

const byPlace: Record<Place, (id: string) => Question[]> = {
  request: (id) => [
    ...each("requests", ["get", "messages", "scope", "whoSees"], { id }),
    ...each("requests", ["submit", "withdraw", "saveDraft"], { id, version: 1 }),
    ...each("requests", ["message", "note"], { ...message(), requestId: id }),
    ["requests.changeScope", { id, version: 1, targets: [] }],
    ["requests.move", { id, version: 1, move: "take" }],
    ["requests.decline", { id, version: 1, reason: "No" }],
    ["requests.ask", { ...message(), requestId: id, version: 1 }],
    ["requests.list", { cursor: id }],
    ["agreements.forRequest", { requestId: id }],
    ["agreements.authorities.list", { requestId: id }],
    ["documents.forRequest", { requestId: id }],
    ...each("scheduling", ["dates", "freeDates"], { requestId: id }),
    ["scheduling.runways", { requestIds: [id] }],
    ["scheduling.book", { requestId: id, teamId: missing, ...days }],
  ],
  question: (id) => [
    ["requests.answer", { ...message(), requestId: missing, questionId: id }],
    ["requests.settle", { questionId: id }],
  ],
  agreement: (id) => [
    ...each("agreements", ["get", "open"], { id }),
    ["agreements.sign", { id, accepted: true, scopeHash: "x" }],
  ],
  authority: (id) => [["agreements.authorities.revoke", { id }]],
  booking: (id) => [
    ["scheduling.calendarEntry", { id }],
    ["scheduling.release", { id, sequence: 0 }],
    ["scheduling.move", { id, teamId: missing, ...days, sequence: 0 }],
  ],
  document: (id) => [
    ...each("documents", ["get", "receipts", "acknowledge"], { id }),
    ["documents.addVersion", { id, version: 1, fileId: missing, note: "New" }],
    ["documents.remark", { id, version: 1, ...paper }],
    ["documents.acknowledgeDelivery", { id, version: 1 }],
    ["documents.list", { cursor: id }],
  ],
  group: (id) => [
    ["groups.get", { id }],
    ["documents.list", { groupId: id }],
    ["documents.audiencePreview", { groupId: id, ...paper }],
    ["documents.create", { id: missing, groupId: id, fileId: missing, title: "Plan", ...paper }],
  ],
  application: (id) => [
    ...each("membership", ["sponsor", "admit", "inviteAgain"], { id }),
    ["membership.decline", { id, reason: "No" }],
    ["membership.applications", { cursor: id }],
  ],
  file: (id) => [
    ["documents.create", { id: missing, groupId: missing, fileId: id, title: "Plan", ...paper }],
  ],
};

/** Every procedure that reads, with what an observer asks of it. One without a line fails the proof. */
export function readInputs(shared: SharedWorld): Record<string, unknown[]> {
  const { request, booking, agreement, document, group, team } = shared;
  const requestIds = [request, missing].map((requestId) => ({ requestId }));
  return {
    ...Object.fromEntries(askedNothing.map((name) => [name, [undefined]])),
    ...readOfPeople(shared),
    "agreements.authorities.list": requestIds,
    "agreements.forRequest": requestIds,
    "agreements.get": ids(agreement),
    "auth.invitation": [{ token: shared.invitation }, { token: "x".repeat(43) }],
    "documents.audiencePreview": [{ groupId: group, ...paper }],
    "documents.forRequest": requestIds,
    "documents.get": ids(document),
    "documents.list": documentLists(shared),
    "documents.receipts": ids(document),
    "requests.get": ids(request),
    "requests.list": requestLists(shared),
    "requests.messages": ids(request),
    "requests.scope": ids(request),
    "requests.service": [{ code: "RVA" }, { code: "NONE" }],
    "requests.whoSees": ids(request),
    "scheduling.askBy": [{ stateCode: "OH" }],
    "scheduling.board": [{}],
    "scheduling.calendarEntry": ids(booking),
    "scheduling.check": [{ requestId: request, teamId: team, ...days }],
    "scheduling.dates": requestIds,
    "scheduling.elections": [{ stateCode: "OH" }],
    "scheduling.freeDates": requestIds,
    "scheduling.runways": [{ requestIds: [request, missing] }],
    "scheduling.team": ids(team),
    "search.palette": ["franklin", "secret", "AR-"].map((text) => ({ text })),
  };
}

const ids = (...own: string[]) => [...own, missing].map((id) => ({ id }));

const askedNothing = [
  ...["demonstrationCodes", "demonstrationPeople", "identityProvider", "me", "passkeys", "sessions"].map(
    (name) => `auth.${name}`,
  ),
  ...["engagement.overview", "events.chain", "events.types", "groups.list", "home.get", "mail.captured"],
  ...[
    "navigation.me",
    "notifications.unreadCount",
    "requests.offices",
    "requests.services",
    "requests.views",
    "scheduling.teams",
  ],
];

const readOfPeople = ({ group, office, mail, unconfirmed }: SharedWorld) => ({
  "engagement.milestone": [{ reached: "signed" }],
  "engagement.offices": [{}],
  "events.log": [{}],
  "groups.get": ids(group),
  "mail.capturedOne": ids(mail),
  "membership.accounts": [{}],
  "membership.applications": [{}],
  "membership.findOffice": [{ search: "franklin" }],
  "membership.office": ids(office),
  "membership.offices": [{ search: "franklin" }],
  "membership.people": [{}, { search: "Odalys" }],
  "membership.unconfirmedApplication": [{ token: unconfirmed }, { token: "x".repeat(43) }],
  "notifications.list": [{}, { unread: true }],
});

const documentLists = ({ document, group }: SharedWorld) => [
  ...[{}, { limit: 1 }, { cursor: document }, { cursor: missing }, { groupId: group }],
  ...[{ tlp: "AMBER" }, { tlp: "RED" }, { text: "secret" }, { text: "plan" }],
];

const requestLists = ({ request }: SharedWorld) => [
  ...["open", "mine", "schedule"].map((view) => ({ view })),
  ...[{ limit: 1 }, { text: "franklin" }, { serviceCode: "RVA" }, { stateCode: "OH" }].map((filter) => ({
    ...{ view: "all", ...filter },
  })),
  ...[{ status: "answer_needed" }, { cursor: request }, { cursor: missing }],
];
