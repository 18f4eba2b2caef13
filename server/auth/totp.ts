import { Secret, TOTP } from "otpauth";
import type { Db } from "@/server/db/client";
import { seal, unseal } from "./secrets";

const periodMs = 30_000;

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator app reads. */
export const totpAddress = (secret: string, email: string) => totp(secret, email).toString();

/** The step of the code if it is right now, or one step away from it. */
export function stepOf(secret: string, code: string, now: Date): bigint | null {
  const delta = totp(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : BigInt(Math.floor(now.getTime() / periodMs) + delta);
}

/** Gives a person an authenticator secret, in place of the one they had. */
export async function enrollTotp(
  db: Db,
  personId: string,
  secret = newTotpSecret(),
  usedStep: bigint | null = null,
) {
  const sealed = seal(secret, personId);
  await db.factor.upsert({
    where: { personId_kind: { personId, kind: "totp" } },
    create: { personId, kind: "totp", secret: sealed, lastUsedStep: usedStep },
    update: { secret: sealed, lastUsedStep: usedStep },
    select: { id: true },
  });
}

/** Uses up a code. Of two uses at the same moment one is "used": the update names the last step. */
export async function useCode(
  db: Db,
  personId: string,
  code: string,
  now: Date,
): Promise<"right" | "wrong" | "used"> {
  const factor = await db.factor.findUnique({ where: { personId_kind: { personId, kind: "totp" } } });
  const secret = factor && unseal(factor.secret, personId);
  const step = secret ? stepOf(secret, code, now) : null;
  if (!factor || step === null) return "wrong";
  const { count } = await db.factor.updateMany({
    where: { id: factor.id, OR: [{ lastUsedStep: null }, { lastUsedStep: { lt: step } }] },
    data: { lastUsedStep: step },
  });
  return count === 1 ? "right" : "used";
}

/** The code now and the one after it, with the seconds the first is good for. */
export function codesOf(sealed: string, personId: string, now: Date) {
  const secret = unseal(sealed, personId);
  if (!secret) return null;
  const timestamp = now.getTime();
  const generator = totp(secret);
  return {
    code: generator.generate({ timestamp }),
    nextCode: generator.generate({ timestamp: timestamp + periodMs }),
    secondsLeft: 30 - (Math.floor(timestamp / 1000) % 30),
  };
}

const totp = (secret: string, label = "Ballast") =>
  new TOTP({
    issuer: "Ballast",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });
