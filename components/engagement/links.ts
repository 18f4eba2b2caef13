import type { Milestone, OfficeLevel } from "@/server/engagement/schema";

type Reach = "reached" | "unreached" | "all";
type OfficeFilter = { state?: string; level?: OfficeLevel };
type RequestFilter = { status?: string; serviceCode?: string; stateCode?: string };

/** The list behind a number. Each starts from what the viewer may see, as the number did. */
export const officesHref = (reach: Reach, filter: OfficeFilter = {}) =>
  `/engagement/offices?${new URLSearchParams({ reach, ...filter }).toString()}`;

export const requestsHref = (filter: RequestFilter) =>
  `/requests?${new URLSearchParams({ view: "all", ...filter }).toString()}`;

export const milestoneHref = (reached: Milestone) => `/engagement/requests?reached=${reached}`;
