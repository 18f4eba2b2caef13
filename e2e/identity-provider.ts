// An identity provider of the tests' own, run as a process and told what it is in one argument.
import { Provider } from "oidc-provider";
import { z } from "zod";

const key = z.object({ kty: z.string() }).loose();
const told = z.object({
  ...{ address: z.url(), clientId: z.string(), returnTo: z.url() },
  ...{ portalKeys: z.array(key), signingKeys: z.array(key) },
});
const { address, clientId, returnTo, portalKeys, signingKeys } = told.parse(
  JSON.parse(process.argv[2] ?? ""),
);

/** Whoever signs in here is who they say; an address that begins with "unverified" was never checked. */
const provider = new Provider(address, {
  clients: [
    {
      client_id: clientId,
      redirect_uris: [returnTo],
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: portalKeys },
    },
  ],
  ...(signingKeys.length > 0 && { jwks: { keys: signingKeys } }),
  cookies: { keys: ["only for tests"] },
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: !id.startsWith("unverified") }),
  }),
});

provider.listen(Number(new URL(address).port), "127.0.0.1", () => process.send?.("ready"));
