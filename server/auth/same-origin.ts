/** Browsers name the page's origin on every write. A missing or other origin is refused. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  // The server has already refused every name but its own, so the name that was asked for is right.
  return host === request.headers.get("host") && protocol === siteProtocol();
}

const siteProtocol = () => new URL(process.env.NEXTAUTH_URL ?? "http://localhost").protocol;
