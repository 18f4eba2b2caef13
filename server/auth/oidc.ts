import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Outside } from "./outside";
import { emailAddress } from "./schema";
import { signInVerified } from "./sign-in";

type OidcProfile = Profile & { email_verified?: boolean };

/** One identity provider by environment; off unless all three are set. */
export function oidcProvider(): OAuthConfig<OidcProfile> | null {
  const {
    BALLAST_OIDC_ISSUER: issuer,
    BALLAST_OIDC_CLIENT_ID: clientId,
    BALLAST_OIDC_CLIENT_SECRET: clientSecret,
  } = process.env;
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    id: "oidc",
    name: process.env.BALLAST_OIDC_NAME ?? "your agency",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile) => ({ id: profile.sub ?? "" }),
  };
}

/** Only an address the provider has verified leads to a person, and nobody is created. */
export async function findOidcPerson(
  outside: Outside,
  profile: OidcProfile | undefined,
): Promise<string | null> {
  const email = emailAddress.safeParse(profile?.email ?? "");
  if (!email.success || profile?.email_verified !== true) return null;
  return signInVerified(outside, email.data, { userAgent: "" });
}
