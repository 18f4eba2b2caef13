/** Browsers name the page's origin on every write. A missing or other origin is refused. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host"); // the server has already refused every name but its own
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
