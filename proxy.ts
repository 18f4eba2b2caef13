import { NextResponse, type NextRequest } from "next/server";

const cookieName = "ballast.session";
const places =
  /^\/(home|requests|schedule|documents|groups|directory|engagement|admin|account|agreements|notices)(\/|$)/;

/**
 * Gives every page its content security policy, and shows a visitor without a cookie the sign-in page early.
 * A courtesy: what a viewer may see is decided where data is read.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (places.test(pathname) && !request.cookies.has(cookieName)) {
    const to = new URLSearchParams({ callbackUrl: pathname + search });
    return NextResponse.redirect(new URL(`/sign-in?${to.toString()}`, request.url), 303);
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|favicon.svg|robots.txt).*)"] };

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  const provider = process.env.BALLAST_OIDC_ISSUER;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'", // parts that float are placed by style attributes
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider ? ` ${new URL(provider).origin}` : ""}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
