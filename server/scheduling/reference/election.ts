/** An election whose day follows from a rule in law. */
export interface ElectionEntry {
  /** Never changes once published: "US-2028-general", "OH-2027-primary". */
  readonly key: string;
  /** Null for the federal general election, which all states hold together. */
  readonly stateCode: string | null;
  readonly scope: "federal" | "state" | "local";
  readonly type: "general" | "primary" | "municipal";
  readonly name: string;
  /** ISO calendar day. */
  readonly date: string;
  /** Tentative where legislatures move the day often, or where only some places vote. */
  readonly status: "confirmed" | "tentative";
  /** The law the day is computed from. */
  readonly source: string;
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly date: string;
  readonly source: string;
}

/** No systematic list maintenance after; testing stops; ballots go overseas; registration may close; testing may resume. */
export type MilestoneKind = "nvra_quiet" | "freeze_start" | "uocava" | "registration_limit" | "freeze_end";
