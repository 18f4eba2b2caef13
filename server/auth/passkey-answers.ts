import { createHash, randomBytes } from "node:crypto";
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import type { Context } from "@/server/access";
import { describeError, log } from "@/server/kernel/log";
import type { Outside } from "./outside";
import { signInChallengeEnds } from "./sign-in-challenge";

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);
const credential = { id: bytes(1_400), rawId: bytes(1_400), type: z.literal("public-key") };

/** What a browser answers when a passkey is used. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(2_000),
    authenticatorData: bytes(2_000),
    signature: bytes(2_000),
    userHandle: bytes(100).nullish(),
  }),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;

/** What a browser answers when a passkey is made. */
export const newPasskey = z.strictObject({
  name: z.string().trim().min(1, "Give it a name, such as “Office laptop”.").max(60),
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes(2_000),
      attestationObject: bytes(8_000),
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
});
export type NewPasskey = z.infer<typeof newPasskey>;

/** Passkeys belong to the portal's own address, as it is set up: never to the name that a request came by. */
export function relyingParty() {
  const { origin, hostname } = new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000");
  return { origin, id: hostname, name: "Ballast" };
}

/** What a challenge was made for; it counts in the session that asked. Signing in has no session yet. */
export type Ceremony = { ceremony: "add" | "confirm"; sessionId: string };

export const ceremonyMinutes = 5;
export const ceremonyEnds = (now: Date) => new Date(now.getTime() + ceremonyMinutes * 60_000);

/** Ed25519, P-256 and RSA: between them every device there is. */
export const supportedAlgorithmIDs = [-8, -7, -257];

/** Thirty-two random bytes to sign. The hash is kept until it is used or five minutes have passed. */
export async function newChallenge({ db, now }: Context, ceremony: Ceremony) {
  const challenge = new Uint8Array(randomBytes(32));
  const challengeHash = hashed(Buffer.from(challenge).toString("base64url"));
  const expiresAt = ceremonyEnds(now);
  await db.passkeyChallenge.create({
    data: { challengeHash, expiresAt, ...ceremony },
    select: { challengeHash: true },
  });
  return challenge;
}

/** The challenge inside the answer, used up whatever comes of it; null when it was not asked for just this. */
export async function useChallenge({ system }: Outside, clientData: string, ceremony: Ceremony) {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const { count } = await system("use a challenge", ({ db, now }) =>
    db.passkeyChallenge.deleteMany({
      where: { challengeHash: hashed(challenge), ...ceremony, expiresAt: { gt: now } },
    }),
  );
  return count === 1 ? challenge : null;
}

/** The same for signing in: there a challenge is kept from when it is used until it counts no longer. */
export async function useSignInChallenge({ system }: Outside, clientData: string) {
  const challenge = challengeIn(clientData);
  const expiresAt = challenge === null ? null : signInChallengeEnds(challenge);
  if (challenge === null || !expiresAt) return null;
  const { count } = await system("use a sign-in challenge", async ({ db, now }) => {
    if (expiresAt <= now) return { count: 0 };
    const used = { challengeHash: hashed(challenge), ceremony: "sign_in", expiresAt };
    return db.passkeyChallenge.createMany({ data: used, skipDuplicates: true });
  });
  return count === 1 ? challenge : null;
}

type Stored = { credentialId: string; publicKey: Uint8Array<ArrayBuffer> };

/** The state after this use, or null when the signature is not this passkey's, for this site, by a verified person. */
export function readUse(response: PasskeyAnswer, expectedChallenge: string, stored: Stored) {
  const { credentialId: id, publicKey } = stored;
  return verified(async () => {
    const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {}, response: withoutNull(response.response) },
      expectedChallenge,
      ...expectedSite(),
      credential: { id, publicKey, counter: 0 }, // whether its count went up is decided where it is kept
      requireUserVerification: true,
    });
    return isRight ? authenticationInfo : null;
  });
}

/** The new passkey, or null when it was not made for this site by a verified person. */
export function readNew(response: NewPasskey["answer"], expectedChallenge: string) {
  return verified(async () => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge,
      ...expectedSite(),
      supportedAlgorithmIDs,
      requireUserVerification: true,
    });
    return registrationInfo ?? null;
  });
}

/** Why it was refused is nobody's business but a developer's. */
async function verified<Found>(read: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await read();
  } catch (error) {
    log.debug({ error: describeError(error) }, "passkey refused");
    return null;
  }
}

function expectedSite() {
  const { origin, id } = relyingParty();
  return { expectedOrigin: origin, expectedRPID: id };
}

const clientData = z.object({ challenge: z.string().max(100), crossOrigin: z.boolean().default(false) });

function challengeIn(encoded: string): string | null {
  try {
    const said = clientData.parse(JSON.parse(Buffer.from(encoded, "base64url").toString("utf8")));
    return said.crossOrigin ? null : said.challenge;
  } catch {
    return null;
  }
}

function withoutNull({ userHandle, ...response }: PasskeyAnswer["response"]) {
  return userHandle ? { ...response, userHandle } : response;
}

const hashed = (challenge: string) => createHash("sha256").update(challenge).digest("base64url");
