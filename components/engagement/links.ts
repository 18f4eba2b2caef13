/** The list behind a number. Each starts from what the viewer may see, as the number did. */
export const officesHref = (reach: "reached" | "unreached" | "all", stateCode?: string) =>
  `/engagement/offices?${new URLSearchParams({ reach, ...(stateCode ? { state: stateCode } : {}) }).toString()}`;

export const requestsHref = (filter: { status?: string; service?: string; state?: string }) =>
  `/requests?${new URLSearchParams({ view: "all", ...filter }).toString()}`;
