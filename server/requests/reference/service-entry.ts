import type { Need } from "./needs";

/** One kind of help. Times are typical, not promised; who offers it and whether it is on is data, so the desk can change it. */
export interface ServiceEntry {
  readonly code: string;
  readonly name: string;
  readonly needs: readonly Need[];
  /** What the office gets, in at most 160 characters. */
  readonly summary: string;
  readonly description: string;
  readonly provider: string;
  readonly providerKind: "federal" | "isac" | "state" | "university" | "commercial" | "self";
  readonly availability: "available" | "limited" | "paused" | "retired";
  readonly availabilityNote: string;
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly fundingBasis: "federal" | "membership_fee" | "state" | "self_service" | "commercial";
  /** Some states restrict private money and gifts to election offices. */
  readonly counselCheck: boolean;
  readonly paperwork: readonly Paper[];
  readonly needsScope: boolean;
  /** From complete paperwork to the first day of testing; preparation happens inside it. */
  readonly leadTimeDays: number;
  readonly phases: readonly ServicePhase[];
  /** Null where nobody is sent. */
  readonly crew: number | null;
  /** Null where elections never pause it. */
  readonly freezeDaysBefore: number | null;
  readonly freezeDaysAfter: number | null;
  readonly deliverable: string;
  /** Codes of what to ask for when this one is not to be had. */
  readonly alternatives: readonly string[];
}

export interface ServicePhase {
  readonly name: string;
  readonly kind: "preparation" | "testing" | "reporting";
  /** Calendar days. */
  readonly days: number;
  readonly onSite: boolean;
}

type Paper =
  | "request_form"
  | "acceptance_letter"
  | "rules_of_engagement"
  | "appendix_a"
  | "third_party_consent"
  | "memorandum"
  | "nda"
  | "pcii"
  | "none";
