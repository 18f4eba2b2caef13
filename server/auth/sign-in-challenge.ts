import { randomBytes } from "node:crypto";
import { isStamped, stamp } from "./secrets";

const purpose = "passkey sign-in";
const randomLength = 16;
const timeLength = 6;

/**
 * To sign in with. Anybody may ask for one, so nothing is kept of it: it says itself until when it counts, and its
 * stamp says that it came from here.
 */
export function newSignInChallenge(endsAt: Date): Uint8Array<ArrayBuffer> {
  const time = Buffer.alloc(timeLength);
  time.writeUIntBE(endsAt.getTime(), 0, timeLength);
  const said = Buffer.concat([randomBytes(randomLength), time]);
  return new Uint8Array(Buffer.concat([said, stamp(said, purpose)]));
}

/** Until when it counts, or null when it did not come from here. */
export function signInChallengeEnds(challenge: string): Date | null {
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.toString("base64url") !== challenge) return null; // one spelling only: it is used up by its spelling
  const said = bytes.subarray(0, randomLength + timeLength);
  if (!isStamped(said, bytes.subarray(said.length), purpose)) return null;
  return new Date(said.readUIntBE(randomLength, timeLength));
}
