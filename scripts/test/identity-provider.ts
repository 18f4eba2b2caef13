import { fork } from "node:child_process";
import { generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const clientId = "ballast";

/** Lends an identity provider on this port for a portal at that address, and what the portal has to be told. */
export async function withIdentityProvider<Result>(
  port: number,
  portal: string,
  use: (settings: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "ballast-provider-"));
  const keyFile = join(folder, "key.pem");
  const key = newKey();
  writeFileSync(keyFile, key.pem, { mode: 0o600 });
  const provider = await startProvider(port, portal, { portalKeys: [key.registered], signingKeys: [] });
  try {
    return await use(settingsFor(port, keyFile));
  } finally {
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A key pair of the portal, or of the provider, who signs with RSA. The name is what the other side knows it by. */
export function newKey(name?: string, kind: "ec" | "rsa" = "ec") {
  const { publicKey, privateKey } =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  const named = (jwk: JsonWebKey) => ({ ...jwk, ...(name !== undefined && { kid: name }) });
  return {
    pem: privateKey.export({ format: "pem", type: "pkcs8" }),
    registered: named(publicKey.export({ format: "jwk" })),
    signing: named(privateKey.export({ format: "jwk" })),
  };
}

/** What the provider takes signatures of the portal by, and what it signs with itself; its library's own if none. */
type Keys = { portalKeys: JsonWebKey[]; signingKeys: JsonWebKey[] };

/** Until it answers. */
export async function startProvider(port: number, portal: string, keys: Keys) {
  const returnTo = `${portal}/api/auth/callback/oidc`;
  const settings = { address: addressOf(port), clientId, returnTo, ...keys };
  const process = fork("e2e/identity-provider.ts", [JSON.stringify(settings)], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const exit = once(process, "exit");
  await Promise.race([
    once(process, "message"),
    exit.then(() => Promise.reject(new Error("The identity provider did not start."))),
  ]);
  return {
    async stop() {
      process.kill();
      await exit;
    },
  };
}

const addressOf = (port: number) => `http://localhost:${port}`;

export const settingsFor = (port: number, keyFile: string) => ({
  BALLAST_OIDC_ISSUER: addressOf(port),
  BALLAST_OIDC_CLIENT_ID: clientId,
  BALLAST_OIDC_KEY_FILE: keyFile,
  BALLAST_OIDC_NAME: "the county's directory",
});
