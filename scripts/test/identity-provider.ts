import { fork } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
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
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(keyFile, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  const address = `http://localhost:${port}`;
  const args = [address, clientId, `${portal}/api/auth/callback/oidc`];
  const process = fork(
    "e2e/identity-provider.ts",
    [...args, JSON.stringify(publicKey.export({ format: "jwk" }))],
    {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  try {
    await once(process, "message");
    return await use({
      BALLAST_OIDC_ISSUER: address,
      BALLAST_OIDC_CLIENT_ID: clientId,
      BALLAST_OIDC_KEY_FILE: keyFile,
      BALLAST_OIDC_NAME: "the county's directory",
    });
  } finally {
    process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
