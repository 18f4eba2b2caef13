// An identity provider of the tests' own, run as a process: address, client, where to return, the client's public key.
import { Provider } from "oidc-provider";
import { z } from "zod";

const [address = "", clientId = "", returnTo = "", key = ""] = process.argv.slice(2);
const publicKey = z.object({ kty: z.string() }).loose().parse(JSON.parse(key));

/** Whoever signs in here is who they say; an address that begins with "unverified" was never checked. */
const provider = new Provider(address, {
  clients: [
    {
      client_id: clientId,
      redirect_uris: [returnTo],
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [publicKey] },
    },
  ],
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
