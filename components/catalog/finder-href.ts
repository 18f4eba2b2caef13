/** The front page's address for a need and a state, at the services that fit. */
export function finderHref({ need, state }: { need?: string | undefined; state?: string | undefined }) {
  const query = new URLSearchParams({ ...(need && { need }), ...(state && { state }) });
  return `/?${query}#services`;
}

/** A service's page, for the state that was chosen. */
export function serviceHref(code: string, state: string | undefined) {
  return state ? `/services/${code}?state=${state}` : `/services/${code}`;
}
