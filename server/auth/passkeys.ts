import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { Context } from "@/server/access";
import { record } from "@/server/events";
import { badInput, conflict, notFound, Refusal } from "@/server/kernel/errors";
import { holdCaller } from "./hold-person";
import { requireSignedIn, type Outside } from "./outside";
import {
  ceremonyMinutes,
  newChallenge,
  readNew,
  relyingParty,
  supportedAlgorithmIDs,
  useChallenge,
  type NewPasskey,
} from "./passkey-answers";
import { takeTurn } from "./rate-limit";
import { endOthers } from "./sessions";
import { hasSteppedUp, requireStepUp, stepUpFirst } from "./step-up";

const most = 10;

/** One's own, the newest first. */
export function listPasskeys({ system }: Outside) {
  return system("list own passkeys", async (ctx) => {
    requireSignedIn(ctx);
    return ctx.db.passkey.findMany({
      where: { personId: ctx.viewer.id },
      select: { id: true, name: true, backedUp: true, createdAt: true, lastUsedAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    });
  });
}
export type OwnPasskey = Awaited<ReturnType<typeof listPasskeys>>[number];

/** What the browser makes a new passkey from. Right after a second factor; the challenge carries that on. */
export async function beginAdding(outside: Outside) {
  const person = await outside.system("find who adds a passkey", async (ctx) => {
    requireSignedIn(ctx);
    return ctx.viewer.id;
  });
  await takeTurn(outside, { key: `passkey:${person}`, burst: 20, seconds: 15 });
  return outside.system("begin adding a passkey", async (ctx) => {
    requireSignedIn(ctx);
    await requireFresh(ctx);
    const { viewer } = ctx;
    const known = await ctx.db.passkey.findMany({
      where: { personId: viewer.id },
      select: { credentialId: true, transports: true },
    });
    refuseMore(known.length);
    const challenge = await newChallenge(ctx, { ceremony: "add", sessionId: viewer.sessionId ?? "" });
    const { id: rpID, name: rpName } = relyingParty();
    const { extensions, ...options } = await generateRegistrationOptions({
      rpID,
      rpName,
      challenge,
      userID: userHandle(viewer.id),
      userName: viewer.email,
      userDisplayName: viewer.name,
      timeout: ceremonyMinutes * 60_000,
      attestationType: "none",
      supportedAlgorithmIDs,
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    return options;
  });
}

/** A new way in: whoever else is signed in as this person has to come back through it. */
export async function addPasskey(outside: Outside, { name, answer }: NewPasskey): Promise<void> {
  const sessionId = await outside.system("find who adds a passkey", async (ctx) => {
    requireSignedIn(ctx);
    return ctx.viewer.sessionId ?? "";
  });
  const challenge = await useChallenge(outside, answer.response.clientDataJSON, {
    ceremony: "add",
    sessionId,
  });
  const made = challenge && (await readNew(answer, challenge));
  if (!made) throw unusable();
  await outside.system("add a passkey", async (ctx) => {
    await holdCaller(ctx);
    refuseMore(await ctx.db.passkey.count({ where: { personId: ctx.viewer.id } }));
    const { id: credentialId, publicKey, counter } = made.credential;
    const { count } = await ctx.db.passkey.createMany({
      data: {
        personId: ctx.viewer.id,
        name,
        credentialId,
        publicKey,
        counter,
        transports: answer.response.transports,
        backedUp: made.credentialBackedUp,
        createdAt: ctx.now,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw unusable();
    await endOthers(ctx);
    await recordOwn(ctx, "passkey.add");
  });
}

/** Taken away, perhaps because a device was lost: every other browser is signed out with it. */
export function removePasskey({ system }: Outside, id: string): Promise<void> {
  return system("remove a passkey", async (ctx) => {
    requireSignedIn(ctx);
    requireStepUp(ctx);
    await holdCaller(ctx);
    const where = { personId: ctx.viewer.id };
    const { count } = await ctx.db.passkey.deleteMany({ where: { ...where, id } });
    if (count === 0) throw notFound();
    if (!(await hasSecondFactor(ctx))) {
      throw conflict("This is your only second factor. Add another passkey first; nothing was removed.");
    }
    await endOthers(ctx);
    await recordOwn(ctx, "passkey.remove");
  });
}

/** The person as an authenticator knows them: their random key, and so nothing about them. */
export const userHandle = (personId: string) =>
  new Uint8Array(Buffer.from(personId.replaceAll("-", ""), "hex"));

/** Whoever comes through an identity provider has no second factor here to confirm with: then the sign-in is what counts. */
async function requireFresh(ctx: Context): Promise<void> {
  if (hasSteppedUp(ctx)) return;
  if (await hasSecondFactor(ctx)) throw stepUpFirst();
  const { createdAt } = await ctx.db.session.findUniqueOrThrow({
    where: { id: ctx.viewer.sessionId ?? "" },
    select: { createdAt: true },
  });
  if (ctx.now.getTime() - createdAt.getTime() > ceremonyMinutes * 60_000) {
    throw new Refusal(
      "FORBIDDEN",
      "Sign out, sign in again, and add your first passkey within five minutes. That shows that it is you.",
    );
  }
}

async function hasSecondFactor({ db, viewer: { id: personId } }: Context): Promise<boolean> {
  const codes = await db.factor.count({ where: { personId, kind: "totp" } });
  return codes > 0 || (await db.passkey.count({ where: { personId } })) > 0;
}

function refuseMore(count: number) {
  if (count >= most) throw conflict(`You have ${most} passkeys. Remove one that you no longer use first.`);
}

const unusable = () =>
  badInput("This passkey could not be added. Try again, or make it on another device.", "answer");

async function recordOwn(ctx: Context, type: string) {
  const { id, name } = ctx.viewer;
  await record(ctx, {
    type,
    subject: { kind: "person", id, ref: name },
    audience: [`person:${id}`, "role:administrator", "role:secretariat"],
  });
}
