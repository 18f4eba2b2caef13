import type { DateRule } from "./date-rules";
import type { ElectionEntry } from "./election";

export interface StateRule extends Pick<ElectionEntry, "scope" | "type" | "name" | "status" | "source"> {
  readonly stateCode: string;
  readonly slug: string;
  readonly heldIn: (year: number) => boolean;
  readonly day: DateRule;
  /** Years with a federal office on the ballot, presidential preference included. */
  readonly federalIn: (year: number) => boolean;
}

export const everyYear = () => true;
export const evenYears = (year: number) => year % 2 === 0;
export const oddYears = (year: number) => year % 2 !== 0;
export const presidentialYears = (year: number) => year % 4 === 0;
export const midtermYears = (year: number) => year % 4 === 2;
/** When Kentucky, Mississippi and Indiana's cities vote. */
export const yearsBeforePresidential = (year: number) => year % 4 === 3;
export const allButYearsAfterPresidential = (year: number) => year % 4 !== 1;

export function primary(
  stateCode: string,
  name: string,
  heldIn: StateRule["heldIn"],
  day: DateRule,
  source: string,
): StateRule {
  return {
    stateCode,
    slug: "primary",
    scope: "state",
    type: "primary",
    name,
    status: "confirmed",
    heldIn,
    day,
    source,
    federalIn: evenYears,
  };
}

/** Legislatures move these with the national calendar, so they stay tentative until a person confirms them. */
export function presidentialPrimary(
  stateCode: string,
  stateName: string,
  day: DateRule,
  source: string,
): StateRule {
  return {
    ...primary(stateCode, `${stateName} presidential primary`, presidentialYears, day, source),
    slug: "presidential-primary",
    status: "tentative",
  };
}

/** A general election apart from the federal one of even years. */
export function stateGeneral(
  stateCode: string,
  name: string,
  heldIn: StateRule["heldIn"],
  day: DateRule,
  source: string,
): StateRule {
  return {
    ...primary(stateCode, name, heldIn, day, source),
    slug: "general",
    type: "general",
    federalIn: () => false,
  };
}

/** Counties, cities, townships and schools; not every place votes. */
export function localElection(
  stateCode: string,
  slug: string,
  name: string,
  heldIn: StateRule["heldIn"],
  day: DateRule,
  source: string,
): StateRule {
  return { ...stateGeneral(stateCode, name, heldIn, day, source), slug, scope: "local", type: "municipal" };
}
