import type { CastName } from "../cast";
import type { Plan } from "../story";
import type { PlannedService } from "./colleagues";
import type { SupportingName } from "./people";

export type Name = CastName | SupportingName;

type Extra = Partial<
  Pick<Plan<Name>, "until" | "question" | "talk" | "reason" | "hostedBy" | "refusal" | "signer" | "systems">
>;

/** One request of the past: who asked for what so many days ago, for which targets, and in which words. */
export type RequestRow = readonly [
  by: Name,
  daysAgo: number,
  service: PlannedService,
  targets: readonly string[],
  details: string,
  extra?: Extra,
];
