import type { SeatRole } from "@/server/access";
import type { OfficialName } from "./officials";

/** Agencies and associations that sit in the groups, with invented people. */
export const organizations = [
  { key: "eac", name: "U.S. Election Assistance Commission", kind: "federal", level: "federal" },
  { key: "nist", name: "National Institute of Standards and Technology", kind: "federal", level: "federal" },
  { key: "nass", name: "National Association of Secretaries of State", kind: "association", level: "other" },
  {
    key: "nased",
    name: "National Association of State Election Directors",
    kind: "association",
    level: "other",
  },
  {
    key: "igo",
    name: "International Association of Government Officials",
    kind: "association",
    level: "other",
  },
] as const;
type OrganizationKey = (typeof organizations)[number]["key"];

type DelegateRow = readonly [key: string, name: string, title: string, organization: OrganizationKey];

export const delegates = [
  ["lenora", "Lenora Vickers", "Commissioner", "eac"],
  ["tobias", "Tobias Engelhardt", "Deputy Executive Director", "eac"],
  ["uma", "Uma Krishnamurthy", "Computer Scientist, Voting Systems", "nist"],
  ["philippa", "Philippa Rosenthal", "Director of Government Relations", "nass"],
  ["desmond", "Desmond Achebe-Lindholm", "Cybersecurity Program Manager", "nass"],
  ["corinne", "Corinne Baptiste-Moreau", "Executive Director", "nased"],
  ["walter", "Walter Szymański", "Member Education Lead", "nased"],
  ["geraldine", "Geraldine O'Shaughnessy", "Election Officials Division Director", "igo"],
] as const satisfies readonly DelegateRow[];
export type DelegateName = (typeof delegates)[number][0];

export type SeatRow = readonly [
  constituency: string,
  role: SeatRole,
  holder: OfficialName | DelegateName | null,
];

const federal = "Federal partners";
const associations = "Associations";
const state = "State election officials";
const local = "Local election officials";

/** Added to the seven seats of the cast: thirty at the table. */
export const coordinatingSeats: readonly SeatRow[] = [
  [local, "co_chair", "wendell"],
  [federal, "member", "lenora"],
  [federal, "alternate", "tobias"],
  [federal, "observer", "uma"],
  [associations, "member", "philippa"],
  [associations, "alternate", "desmond"],
  [associations, "member", "corinne"],
  [associations, "alternate", "walter"],
  [associations, "member", "geraldine"],
  [state, "member", "inigo"],
  [state, "member", "sigrid"],
  [state, "member", "josefa"],
  [state, "member", "adaeze"],
  [state, "member", "holly"],
  [state, "alternate", "teresa"],
  [state, "member", null],
  [local, "member", "kavita"],
  [local, "member", "mirta"],
  [local, "member", "nasra"],
  [local, "member", "milagros"],
  [local, "member", "darnell"],
  [local, "alternate", "clement"],
  [local, "member", "gwendolyn"],
];

export const resultsGroup = {
  slug: "results-reporting-task-force",
  name: "Results reporting task force",
  purpose: "How unofficial results reach the public on election night, and what keeps the page standing.",
};

export const resultsSeats: readonly SeatRow[] = [
  [local, "chair", "renee"],
  [state, "co_chair", "anthony"],
  [local, "member", "deborah"],
  [local, "member", "soren"],
  [local, "member", "noelani"],
  [state, "member", "imani"],
  [associations, "observer", "walter"],
  [local, "member", null],
];

/** The supporting cast that somebody trying Ballast out can sign in as. The rest only have parts to play. */
export const triedOut: readonly string[] = ["milagros", "wendell", "renee", "winona", "gareth", "thaddeus"];
