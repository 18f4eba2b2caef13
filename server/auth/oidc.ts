import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Outside } from "./outside";
import { emailAddress } from "./schema";
import { signInVerified } from "./sign-in";

type OidcProfile = Profile & { email_verified?: boolean };

/** What the button says, when an identity provider is set up. */
export const identityProviderName = (): string | null =>
  process.env.BALLAST_OIDC_ISSUER ? (process.env.BALLAST_OIDC_NAME ?? "your agency") : null;

/**
 * One identity provider by environment; off unless all three are set. The portal proves itself with a signature by
 * its own key (private_key_jwt), so that no secret is shared, and each sign-in is bound to its browser (PKCE).
 */
export function oidcProvider(): OAuthConfig<OidcProfile> | null {
  const { BALLAST_OIDC_ISSUER: issuer, BALLAST_OIDC_CLIENT_ID: clientId } = process.env;
  const keyFile = process.env.BALLAST_OIDC_KEY_FILE;
  if (!issuer || !clientId || !keyFile) return null;
  const key = signingKey(keyFile);
  return {
    id: "oidc",
    name: identityProviderName() ?? "",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer,
    clientId,
    client: {
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: key.alg,
    },
    jwks: { keys: [key] },
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile) => ({ id: profile.sub ?? "" }),
  };
}

/** A private key in PEM as the signing library wants it: RSA, or an elliptic curve of NIST. */
function signingKey(file: string) {
  const jwk = createPrivateKey(readFileSync(file)).export({ format: "jwk" });
  const byCurve: Record<string, string> = { "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" };
  const alg = jwk.kty === "RSA" ? "RS256" : byCurve[jwk.crv ?? ""];
  if (!alg) throw new Error("BALLAST_OIDC_KEY_FILE has to hold an RSA key or one on a NIST curve.");
  const kid = process.env.BALLAST_OIDC_KEY_ID;
  return { ...jwk, alg, use: "sig", ...(kid && { kid }) };
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
