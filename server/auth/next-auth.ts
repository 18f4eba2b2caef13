import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { describeError, log } from "@/server/kernel/log";
import { metrics } from "@/server/kernel/metrics";
import { signInAsDemonstration } from "./demonstration";
import { findOidcPerson, oidcProvider } from "./oidc";
import { openOutside } from "./outside";
import { signInWithPasskey } from "./passkey-use";
import { TooMany } from "./rate-limit";
import { cookieName, sessionToken } from "./session";
import { endSessionOf, sessionHours } from "./sessions";
import { signInWithPassword } from "./sign-in";

declare module "next-auth" {
  interface User {
    /** Token of the session that was opened for this sign-in. */
    sid?: string;
  }
}

type Request = { headers?: Record<string, unknown> | undefined };

/** A thin shell: cookie, CSRF and the dance with an identity provider. Sessions and factors are ours. */
export function authOptions(): NextAuthOptions {
  const isSecure = process.env.NEXTAUTH_URL?.startsWith("https:") ?? false;
  const oidc = oidcProvider();
  return {
    secret: process.env.NEXTAUTH_SECRET ?? "",
    providers: [...credentials, ...(oidc ? [oidc] : [])],
    session: { strategy: "jwt", maxAge: sessionHours * 3_600 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
    cookies: {
      sessionToken: {
        name: cookieName,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
    callbacks: {
      // The cookie says nothing about the person: only which row of the session table to ask.
      jwt: ({ token, user }) => ({ sid: user?.sid ?? token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== "oauth") return true;
        const sid = await findOidcPerson(openOutside({ token: null, address: "oidc" }), profile);
        if (sid) {
          user.sid = sid;
          await endReplaced();
        } else metrics().failedSignIns.inc({ method: "oidc" });
        return sid !== null;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") {
          await endSessionOf(openOutside({ token: token.sid, address: "sign-out" }), token.sid);
        }
      },
    },
    logger: {
      error: (code) => log.error({ code }, "sign-in"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const credentials = [
  CredentialsProvider({
    id: "password",
    credentials: { email: {}, password: {}, code: {} },
    authorize: (given, request) =>
      signedIn("password", async () =>
        signInWithPassword(outsideOf(request), given, { userAgent: userAgentOf(request) }),
      ),
  }),
  CredentialsProvider({
    id: "passkey",
    credentials: { answer: {}, email: {} },
    authorize: (given, request) =>
      signedIn("passkey", async () =>
        signInWithPasskey(outsideOf(request), given, { userAgent: userAgentOf(request) }),
      ),
  }),
  CredentialsProvider({
    id: "demonstration",
    credentials: { personId: {} },
    authorize: (given, request) =>
      signedIn("demonstration", async () =>
        signInAsDemonstration(outsideOf(request), given?.personId ?? "", userAgentOf(request)),
      ),
  }),
];

/** next-auth puts the message of whatever is thrown into an address: only the wait may be told. */
async function signedIn(method: string, open: () => Promise<string | null>) {
  try {
    const sid = await open();
    if (sid) await endReplaced();
    else metrics().failedSignIns.inc({ method });
    return sid ? { id: "signed-in", sid } : null;
  } catch (error) {
    metrics().failedSignIns.inc({ method });
    if (error instanceof TooMany) throw new Error(`Wait${error.minutes}`);
    log.error({ error: describeError(error) }, "sign-in failed");
    throw new Error("Failed");
  }
}

/** The session this browser came with: its cookie is about to be replaced, and then nobody there could end it. */
async function endReplaced() {
  const held = await sessionToken();
  if (held) await endSessionOf(openOutside({ token: held, address: "sign-in" }), held);
}

const outsideOf = (request: Request) =>
  openOutside({ token: null, address: header(request, "x-ballast-address") || "local" });
const userAgentOf = (request: Request) => header(request, "user-agent");

function header({ headers }: Request, name: string): string {
  const value = headers?.[name];
  return typeof value === "string" ? value : "";
}
