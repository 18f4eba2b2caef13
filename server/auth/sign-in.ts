import type { Context } from "@/server/access";
import { Refusal } from "@/server/kernel/errors";
import { requireSignedIn, type Outside } from "./outside";
import { passwordFits } from "./passwords";
import { forgetTries, giveTurnBack, takeTurn } from "./rate-limit";
import { passwordSignIn } from "./schema";
import { openSession } from "./sessions";
import { keepStepUp } from "./step-up";
import { useCode } from "./totp";

type Browser = { userAgent: string };

/** The token of a new session, or null: a wrong e-mail, password or code all give the same answer. */
export async function signInWithPassword(
  outside: Outside,
  given: unknown,
  browser: Browser,
): Promise<string | null> {
  const parsed = passwordSignIn.safeParse(given);
  const { email, password, code } = parsed.data ?? { email: "", password: "", code: "" };
  const tries = `sign-in:${email}:${outside.address}`;
  const everybodyThere = { key: `sign-in:${outside.address}`, burst: 100, seconds: 6 };
  await takeTurn(outside, everybodyThere);
  await takeTurn(outside, { key: tries, burst: 5, seconds: 60 });

  const stored = await outside.system("find a password", ({ db }) =>
    db.factor.findFirst({
      where: { kind: "password", person: { email, status: "active" } },
      select: { secret: true, person: { select: { id: true, name: true } } },
    }),
  );
  // Outside any transaction: the comparison is slow on purpose.
  if (!(await passwordFits(stored?.secret ?? null, password)) || !stored) return null;
  const token = await outside.system("sign in", async (ctx) => {
    if ((await useCode(ctx.db, stored.person.id, code, ctx.now)) !== "right") return null;
    return openSession(ctx, { person: stored.person, method: "password", ...browser });
  });
  if (token) {
    await forgetTries(outside, tries);
    await giveTurnBack(outside, everybodyThere);
  }
  return token;
}

/** For an identity provider that has already checked who this is. */
export function signInVerified(outside: Outside, email: string, browser: Browser): Promise<string | null> {
  return outside.system("sign in by identity provider", async (ctx) => {
    const person = await ctx.db.person.findFirst({
      where: { email, status: "active" },
      select: { id: true, name: true },
    });
    return person && openSession(ctx, { person, method: "oidc", ...browser });
  });
}

/** Confirms with a second factor that it is still the same person. Good for five minutes. */
export async function stepUp(outside: Outside, code: string): Promise<void> {
  const person = await outside.system("find who confirms", async (ctx) => {
    requireSignedIn(ctx);
    return ctx.viewer.id;
  });
  const tries = `step-up:${person}`;
  await takeTurn(outside, { key: tries, burst: 5, seconds: 30 });
  await outside.system("confirm", async (ctx) => confirm(ctx, code));
  await forgetTries(outside, tries);
}

async function confirm(ctx: Context, code: string) {
  requireSignedIn(ctx);
  const outcome = await useCode(ctx.db, ctx.viewer.id, code, ctx.now);
  if (outcome === "used") {
    throw new Refusal(
      "BAD_REQUEST",
      "This code was used already. Wait for the next one in your app.",
      "code",
    );
  }
  if (outcome === "wrong") {
    throw new Refusal("BAD_REQUEST", "This code is not right. Type the one your app shows now.", "code");
  }
  await keepStepUp(ctx, "totp");
}
