import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Context } from "@/server/access";
import { badInput, conflict } from "@/server/kernel/errors";
import { log } from "@/server/kernel/log";
import { requireSignedIn, type Outside } from "./outside";
import {
  ceremonyEnds,
  ceremonyMinutes,
  newChallenge,
  passkeyAnswer,
  readUse,
  relyingParty,
  useChallenge,
  useSignInChallenge,
  type Ceremony,
  type PasskeyAnswer,
} from "./passkey-answers";
import { userHandle } from "./passkeys";
import { forgetTries, takeTurn } from "./rate-limit";
import { openSession } from "./sessions";
import { newSignInChallenge } from "./sign-in-challenge";
import { keepStepUp } from "./step-up";

/**
 * Nobody is named: the device shows whose passkeys it holds, so asking tells nothing about anybody. Nothing is kept, and
 * so nothing is counted: whoever asks often keeps nobody else at the same address out.
 */
export async function beginPasskeySignIn(outside: Outside) {
  return outside.system("begin signing in with a passkey", async ({ now }) =>
    optionsFor(newSignInChallenge(ceremonyEnds(now)), []),
  );
}

type Given = { answer?: string | undefined; email?: string | undefined };

/** The token of a new session, or null: whatever is wrong gives the same answer. Both factors at once. */
export async function signInWithPasskey(
  outside: Outside,
  given: Given | undefined,
  browser: { userAgent: string },
): Promise<string | null> {
  const answer = answerIn(given?.answer);
  const passkey = answer && (await findPasskey(outside, answer.id));
  // Apart from passwords and from passkeys that nobody has: guessing with those must not lock anybody's own out.
  if (!passkey) {
    await takeTurn(outside, { key: `passkeys:${outside.address}`, burst: 100, seconds: 6 });
    return null;
  }
  const tries = `passkey:${answer.id}:${outside.address}`;
  await takeTurn(outside, { key: tries, burst: 5, seconds: 60 });
  const challenge = await useSignInChallenge(outside, answer.response.clientDataJSON);
  const used = await readUsed(answer, challenge, passkey);
  // Somebody who signs in again on a page that was theirs cannot become somebody else on it.
  if (!used || (given?.email && given.email !== used.person.email)) return null;
  const token = await outside.system("sign in with a passkey", async (ctx) => {
    if (!(await keepUse(ctx, used))) return null;
    return openSession(ctx, { person: used.person, method: "passkey", ...browser });
  });
  if (token) await forgetTries(outside, tries);
  return token;
}

export async function beginConfirming(outside: Outside) {
  const { personId } = await findWhoConfirms(outside);
  await takeTurn(outside, { key: `passkey:${personId}`, burst: 20, seconds: 15 });
  return outside.system("begin confirming with a passkey", async (ctx) => {
    requireSignedIn(ctx);
    const own = await ctx.db.passkey.findMany({
      where: { personId: ctx.viewer.id },
      select: { credentialId: true, transports: true },
    });
    if (own.length === 0) throw conflict("You have no passkey here yet. Add one on your account page.");
    const ceremony: Ceremony = { ceremony: "confirm", sessionId: ctx.viewer.sessionId ?? "" };
    return optionsFor(await newChallenge(ctx, ceremony), own);
  });
}

/** The same as the code of an authenticator app: good for five minutes, in this session. */
export async function confirmWithPasskey(outside: Outside, answer: PasskeyAnswer): Promise<void> {
  const { personId, sessionId } = await findWhoConfirms(outside);
  const tries = `step-up:${personId}`;
  await takeTurn(outside, { key: tries, burst: 5, seconds: 30 });
  const used = await findConfirming(outside, answer, sessionId);
  if (used?.person.id !== personId) throw unconfirmed();
  await outside.system("confirm with a passkey", async (ctx) => {
    requireSignedIn(ctx);
    if (!(await keepUse(ctx, used))) throw unconfirmed();
    await keepStepUp(ctx, "passkey");
  });
  await forgetTries(outside, tries);
}

type Own = { credentialId: string; transports: string[] };

async function optionsFor(challenge: Uint8Array<ArrayBuffer>, own: Own[]) {
  const { extensions, ...options } = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge,
    timeout: ceremonyMinutes * 60_000,
    userVerification: "required",
    allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
  });
  return options;
}

const findWhoConfirms = ({ system }: Outside) =>
  system("find who confirms", async (ctx) => {
    requireSignedIn(ctx);
    return { personId: ctx.viewer.id, sessionId: ctx.viewer.sessionId ?? "" };
  });

async function findConfirming(outside: Outside, answer: PasskeyAnswer, sessionId: string) {
  const ceremony: Ceremony = { ceremony: "confirm", sessionId };
  const challenge = await useChallenge(outside, answer.response.clientDataJSON, ceremony);
  const passkey = await findPasskey(outside, answer.id);
  return passkey && readUsed(answer, challenge, passkey);
}

/** Of somebody active. */
const findPasskey = ({ system }: Outside, credentialId: string) =>
  system("find a passkey", ({ db }) =>
    db.passkey.findFirst({
      where: { credentialId, person: { status: "active" } },
      select: {
        id: true,
        credentialId: true,
        publicKey: true,
        person: { select: { id: true, name: true, email: true } },
      },
    }),
  );
type Passkey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>;

/** The person whose passkey answered, and the passkey's state after it. Checked outside any transaction. */
async function readUsed(answer: PasskeyAnswer, challenge: string | null, passkey: Passkey) {
  if (challenge === null || !isTheirs(answer, passkey.person.id)) return null;
  const use = await readUse(answer, challenge, passkey);
  return use && { id: passkey.id, person: passkey.person, ...use };
}

function isTheirs({ response: { userHandle: said } }: PasskeyAnswer, personId: string): boolean {
  return !said || said === Buffer.from(userHandle(personId)).toString("base64url");
}

type Used = { id: string; newCounter: number; credentialBackedUp: boolean };

/**
 * A count of uses that did not go up says that the key was copied; of two uses at one moment with the same count, one is
 * refused. Many devices never count.
 */
async function keepUse({ db, now }: Context, { id, newCounter, credentialBackedUp }: Used): Promise<boolean> {
  const { count } = await db.passkey.updateMany({
    where: { id, ...(newCounter === 0 ? { counter: 0 } : { counter: { lt: newCounter } }) },
    data: { counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: now },
  });
  if (count === 0) log.warn({ passkey: id }, "passkey refused: its count of uses did not go up");
  return count === 1;
}

function answerIn(text: string | undefined): PasskeyAnswer | null {
  try {
    return passkeyAnswer.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}

const unconfirmed = () =>
  badInput("This passkey did not confirm that it is you. Try again, or use the code from your app.");
