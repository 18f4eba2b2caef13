import type { Crew, Plan } from "../story";
import { crewsOf } from "./colleagues";
import { firstYear } from "./first-year";
import { lately } from "./lately";
import type { Name, RequestRow } from "./row";
import { secondYear } from "./second-year";

/** The rows as stories. What a row leaves open varies from one to the next. */
export const listHistory = (): Plan<Name>[] => [...firstYear, ...secondYear, ...lately].map(planOf);

function planOf([by, daysAgo, service, targets, details, extra]: RequestRow, index: number): Plan<Name> {
  return {
    by,
    signer: by,
    service,
    daysAgo,
    targets,
    details,
    until: "completed",
    crews: inTurn<Crew<Name>>(crewsOf[service], index),
    note: turn(notes, index),
    authority: turn(authorities, index),
    contactName: turn(contacts, index),
    ...extra,
  };
}

/** Teams that are free on the same day take turns. */
function inTurn<Item>(items: readonly Item[], index: number): Item[] {
  const first = index % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function turn<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}

const notes = [
  "Called the published number of the office; the person who asked works there.",
  "No earlier report on file. Ask the advisor what the office has done since.",
  "The office has two people. Keep the questions short.",
  "Its state tests on its own too; told the state's team so that nobody is surprised.",
  "Scope fits the acceptance letter. Nothing outside the office's own ranges.",
] as const;

type Authority = NonNullable<Plan<Name>["authority"]>;
const authorities: readonly [Authority, ...Authority[]] = [
  { basis: "STATUTE", citation: "The election code names the office as the owner of its systems" },
  { basis: "RESOLUTION", citation: "Resolution of the governing body, seen by the desk" },
  { basis: "DELEGATION_LETTER", citation: "Letter of delegation from the chief election official" },
  { basis: "CHARTER", citation: "Home rule charter, chapter on elections" },
];

const contacts = [
  "Wes Coomer",
  "Tamsin Birch",
  "Óscar Villanueva",
  "Kaleo Nakamura",
  "Petra Lindahl",
] as const;
