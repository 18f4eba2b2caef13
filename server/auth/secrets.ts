import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Encrypts a short secret for storage. It opens only for the same owner. */
export function seal(text: string, owner: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(currentSecret()), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null when it was changed, belongs to somebody else, or was sealed with another key. */
export function unseal(sealed: string, owner: string): string | null {
  const previous = process.env.BALLAST_SECRET_PREVIOUS;
  return openWith(currentSecret(), sealed, owner) ?? (previous ? openWith(previous, sealed, owner) : null);
}

/** Whether it opens without the secret that is on its way out. */
export const isSealedAnew = (sealed: string, owner: string) =>
  openWith(currentSecret(), sealed, owner) !== null;

/** Shows later that these bytes came from here, for this purpose and no other. Thirty-two bytes. */
export const stamp = (bytes: Uint8Array, purpose: string) => stampWith(currentSecret(), bytes, purpose);

export function isStamped(bytes: Uint8Array, stamped: Uint8Array, purpose: string): boolean {
  if (stamped.length !== 32) return false;
  const previous = process.env.BALLAST_SECRET_PREVIOUS;
  const secrets = [currentSecret(), ...(previous ? [previous] : [])];
  return secrets.some((secret) => timingSafeEqual(stampWith(secret, bytes, purpose), stamped));
}

function stampWith(secret: string, bytes: Uint8Array, purpose: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return createHmac("sha256", key).update(bytes).digest();
}

function openWith(secret: string, sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function currentSecret(): string {
  const secret = process.env.BALLAST_SECRET;
  if (!secret)
    throw new Error("BALLAST_SECRET is not set: it encrypts what authenticator apps share with us.");
  return secret;
}

const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", "factor", 32));
