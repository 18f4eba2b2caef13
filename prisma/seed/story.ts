import type { AuthorityBasis } from "@/server/agreements/schema";
import type { RequestStatus } from "@/server/requests/schema";
import type { Actor, Troupe } from "./actors";
import type { StoryClock } from "./story-clock";

export type Crew<Name extends string> = { name: string; lead: Name };

export type Plan<Name extends string> = {
  /** Who asks; their first organization is the office. */
  by: Name;
  signer: Name;
  service: string;
  /** Where it stops. A story that time has not caught up with stops earlier. */
  until: RequestStatus;
  daysAgo: number;
  /** Teams that could do it; the first that is free does. */
  crews?: readonly Crew<Name>[];
  targets: readonly string[];
  details: string;
  reason?: string;
  hostedBy?: string;
  systems?: readonly string[];
  contactName?: string;
  note?: string;
  question?: { ask: string; answer: string };
  /** Once dates are booked: what the office writes, and what the service desk answers. */
  talk?: readonly [string, string];
  refusal?: string;
  authority?: { basis: AuthorityBasis; citation: string };
};

/** The desk's people act in every story. */
export type Staff = "priya" | "naomi";

type Service = Awaited<ReturnType<Actor["requests"]["services"]>>[number];

/** What the steps of one story share. */
export type Story<Name extends string> = Troupe<Name | Staff> & {
  plan: Plan<Name>;
  clock: StoryClock;
  people: Readonly<Record<Name, string>>;
  id: string;
  status: RequestStatus;
  version: number;
  service: Service;
  lead: Name | null;
  booked: { startsOn: string; endsOn: string } | null;
  reportId: string;
};

type Moved = { status: RequestStatus; version: number };

export function moved<Name extends string>(story: Story<Name>, { status, version }: Moved) {
  story.status = status;
  story.version = version;
}
