import type { Temporal } from "temporal-polyfill";
import type { Milestone, MilestoneKind } from "./election";

/** The days that hang on an election day, earliest first. The federal ones apply when a federal office is on the ballot. */
export function milestonesOf(day: Temporal.PlainDate, hasFederalOffice: boolean): Milestone[] {
  return offsets
    .filter((offset) => hasFederalOffice || !offset.federal)
    .map(({ kind, days, source }) => ({ kind, date: day.add({ days }).toString(), source }));
}

interface Offset {
  readonly kind: MilestoneKind;
  readonly days: number;
  readonly federal: boolean;
  readonly source: string;
}

const ownDefault = "Ballast default, not a law; each state can set its own";

const offsets: readonly Offset[] = [
  {
    kind: "nvra_quiet",
    days: -90,
    federal: true,
    source: "52 U.S.C. 20507(c)(2); states exempt from the National Voter Registration Act differ",
  },
  { kind: "freeze_start", days: -60, federal: false, source: ownDefault },
  {
    kind: "uocava",
    days: -45,
    federal: true,
    source: "52 U.S.C. 20302(a)(8)",
  },
  {
    kind: "registration_limit",
    days: -30,
    federal: true,
    source: "52 U.S.C. 20507(a)(1); states exempt from the National Voter Registration Act differ",
  },
  { kind: "freeze_end", days: 30, federal: false, source: ownDefault },
];
