import { novemberElectionDay } from "./date-rules";
import type { ElectionEntry } from "./election";
import { milestonesOf } from "./milestones";
import type { StateRule } from "./state-rule";
import { eastAndSouthRules } from "./state-rules-east-south";
import { midwestAndWestRules } from "./state-rules-midwest-west";

/** General elections of even years, with the days federal law counts back from them. */
export function federalGeneralElections(fromYear: number, toYear: number): ElectionEntry[] {
  return years(fromYear, toYear)
    .filter((year) => year % 2 === 0)
    .map((year) => {
      const day = novemberElectionDay(year);
      return {
        key: `US-${year}-general`,
        stateCode: null,
        scope: "federal",
        type: "general",
        name: `${year} general election`,
        date: day.toString(),
        status: "confirmed",
        source: year % 4 === 0 ? "2 U.S.C. 7; 3 U.S.C. 1" : "2 U.S.C. 7",
        milestones: milestonesOf(day, true),
      };
    });
}

/** State and local elections whose day a state's law fixes by rule, by day. States not listed are entered by hand. */
export function stateElections(fromYear: number, toYear: number): ElectionEntry[] {
  return years(fromYear, toYear)
    .flatMap((year) =>
      stateRules.filter((rule) => rule.heldIn(year)).map((rule) => stateElection(rule, year)),
    )
    .sort((a, b) => (a.date + a.key < b.date + b.key ? -1 : 1));
}

/** Only settled rules; a state missing here is not a state without elections. */
const stateRules: readonly StateRule[] = [...eastAndSouthRules, ...midwestAndWestRules];

function stateElection(rule: StateRule, year: number): ElectionEntry {
  const day = rule.day(year);
  return {
    key: `${rule.stateCode}-${year}-${rule.slug}`,
    stateCode: rule.stateCode,
    scope: rule.scope,
    type: rule.type,
    name: rule.name,
    date: day.toString(),
    status: rule.status,
    source: rule.source,
    milestones: milestonesOf(day, rule.federalIn(year)),
  };
}

function years(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
