import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { authOptions } from "@/server/auth/next-auth";
import { oidcProvider } from "@/server/auth/oidc";
import { isSameOrigin } from "@/server/auth/same-origin";
import { returnPath } from "@/server/auth/schema";

type Segments = { params: Promise<{ nextauth: string[] }> };

const served = { GET: ["callback", "error", "signin"], POST: ["callback", "signin", "signout"] };
const bytesMax = 8 * 1024;

export async function GET(request: NextRequest, { params }: Segments): Promise<Response> {
  const { nextauth } = await params;
  const [action = "", provider] = nextauth;
  if (!served.GET.includes(action)) return missing();
  // Only an identity provider sends its people back by an address; forms are posted.
  if (action === "callback" && (!provider || provider !== oidcProvider()?.id)) return missing();
  return here(await ask(request, nextauth));
}

/**
 * Forms post here without any script having run, so they cannot bring next-auth's CSRF token.
 * The browser's own statement of origin is checked instead, and the token is added for next-auth.
 */
export async function POST(request: NextRequest, { params }: Segments): Promise<Response> {
  const { nextauth } = await params;
  if (!served.POST.includes(nextauth[0] ?? "")) return missing();
  if (!isSameOrigin(request)) {
    return Response.json(
      { message: "This request came from another site and was not carried out." },
      { status: 403 },
    );
  }
  const text = await request.text();
  if (text.length > bytesMax) return Response.json({ message: "That is too much to send." }, { status: 413 });
  const form = new URLSearchParams(text);
  const back = returnPath(form.get("callbackUrl"), nextauth[0] === "signout" ? "/" : "/home");
  form.set("callbackUrl", back);
  form.set("csrfToken", await csrfToken());
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const filled = new NextRequest(request.url, { method: "POST", headers, body: form.toString() });
  return here(await ask(filled, nextauth), back);
}

async function csrfToken(): Promise<string> {
  const answer = await ask(new NextRequest(new URL("/api/auth/csrf", base())), ["csrf"]);
  const jar = await cookies();
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]*csrf-token)=([^;]*)/.exec(line) ?? [];
    if (name && value)
      jar.set(name, decodeURIComponent(value), {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: base().startsWith("https:"),
      });
  }
  const { csrfToken: token } = (await answer.json()) as { csrfToken: string };
  return token;
}

const ask = (request: NextRequest, nextauth: string[]): Promise<Response> =>
  NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions()) as Promise<Response>;

/** Redirects stay on the address the reader came by, and failures go to the form with a code. */
function here(answer: Response, back = "/home"): Response {
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  const location = headers.get("location");
  if (location) headers.set("location", destination(location, back));
  return new Response(answer.body, { status: location ? 303 : answer.status, headers });
}

function destination(location: string, back: string): string {
  const url = new URL(location, base());
  if (url.origin !== new URL(base()).origin) return location;
  if (!/^\/(api\/auth\/(error|signin)|sign-in)$/.test(url.pathname)) return url.pathname + url.search;
  const error = url.searchParams.get("error") ?? "Failed";
  return `/sign-in?${new URLSearchParams({ error, callbackUrl: back }).toString()}`;
}

const base = () => process.env.NEXTAUTH_URL ?? "http://localhost:3000";
const missing = () => Response.json({ message: "There is nothing here." }, { status: 404 });
