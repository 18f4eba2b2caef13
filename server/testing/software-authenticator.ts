import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { relyingParty } from "@/server/auth/passkey-answers";

/** What can be wrong about an answer; all is right unless said otherwise. */
type Lie = {
  challenge?: string;
  origin?: string;
  site?: string;
  type?: string;
  isVerified?: boolean;
  counter?: number;
  crossOrigin?: boolean;
  userHandle?: string;
};

/** A device that holds one passkey: P-256, no attestation, and a counter that goes up unless a test says otherwise. */
export function softwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(16);
  const id = credentialId.toString("base64url");
  let count = 0;
  let owner: string | undefined;

  function said(type: string, challenge: string, lie: Lie) {
    const { origin, site } = { origin: relyingParty().origin, site: relyingParty().id, ...lie };
    const { crossOrigin = false } = lie;
    const clientData = { type: lie.type ?? type, challenge: lie.challenge ?? challenge, origin, crossOrigin };
    return { clientData: Buffer.from(JSON.stringify(clientData)), site: sha256(site) };
  }

  return {
    id,
    make({ challenge, user }: { challenge: string; user: { id: string } }, lie: Lie = {}) {
      owner = user.id;
      const { clientData, site } = said("webauthn.create", challenge, lie);
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const key = [1, 2, 3, -7, -1, 1, -2, Buffer.from(x, "base64url"), -3, Buffer.from(y, "base64url")];
      const length = Buffer.from([0, credentialId.length]);
      const held = Buffer.concat([Buffer.alloc(16), length, credentialId, map(key)]);
      const authData = Buffer.concat([site, stateOf(lie, count, 0x40), held]);
      const attestationObject = map(["fmt", "none", "attStmt", map([]), "authData", authData], [3]);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: text(clientData),
          attestationObject: text(attestationObject),
          transports: ["internal"],
        },
      };
    },
    use({ challenge }: { challenge: string }, lie: Lie = {}) {
      count = lie.counter ?? count + 1;
      const { clientData, site } = said("webauthn.get", challenge, lie);
      const authData = Buffer.concat([site, stateOf(lie, count, 0)]);
      const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), privateKey);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: text(clientData),
          authenticatorData: text(authData),
          signature: text(signature),
          userHandle: lie.userHandle ?? owner,
        },
      };
    },
  };
}

/** Flags (present, verified, and what else is said) and the count of uses. */
function stateOf({ isVerified = true }: Lie, count: number, also: number): Buffer {
  const state = Buffer.alloc(5);
  state.writeUInt8(0x01 | (isVerified ? 0x04 : 0) | also);
  state.writeUInt32BE(count, 1);
  return state;
}

/** CBOR, as much of it as a passkey needs. Parts at the places in `ready` are encoded already. */
function map(parts: readonly (number | string | Buffer)[], ready: readonly number[] = []): Buffer {
  const encoded = parts.map((part, place) =>
    ready.includes(place) && Buffer.isBuffer(part) ? part : item(part),
  );
  return Buffer.concat([head(5, parts.length / 2), ...encoded]);
}

function item(part: number | string | Buffer): Buffer {
  if (typeof part === "number") return part < 0 ? head(1, -1 - part) : head(0, part);
  const bytes = Buffer.from(part);
  return Buffer.concat([head(typeof part === "string" ? 3 : 2, bytes.length), bytes]);
}

const head = (kind: number, value: number): Buffer =>
  Buffer.from(value < 24 ? [(kind << 5) | value] : [(kind << 5) | 24, value]);

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (data: Buffer) => data.toString("base64url");
