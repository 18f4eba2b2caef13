import { visitor } from "@/server/access";
import type { Db } from "@/server/db/client";
import { record } from "@/server/events";
import { badInput, Refusal } from "@/server/kernel/errors";
import type { z } from "zod";
import { holdPerson } from "./hold-person";
import type { Outside } from "./outside";
import { hashPassword, storePassword } from "./passwords";
import { seal, unseal } from "./secrets";
import type { acceptance } from "./schema";
import { enrollTotp, newTotpSecret, stepOf, totpAddress } from "./totp";
import { hashToken } from "./viewer";

/** What the link's page shows. Looking uses nothing up: mail scanners open links too. */
export function openInvitation({ system }: Outside, token: string) {
  return system("open an invitation", async ({ db, now }) => {
    const { id, person, expiresAt } = await findInvitation(db, token, now);
    const secret = newTotpSecret();
    const { name, email, timeZone } = person;
    const own = { name, email, timeZone: timeZone ?? (await officeZone(db, person.id)) };
    return { ...own, expiresAt, now, secret, address: totpAddress(secret, email), sealed: seal(secret, id) };
  });
}

/** Sets password and authenticator at once and uses the link up. */
export async function acceptInvitation(
  outside: Outside,
  { token, sealed, password, code }: z.infer<typeof acceptance>,
) {
  const { id, person } = await outside.system("check an invitation", ({ db, now }) =>
    findInvitation(db, token, now),
  );
  refuseGuessable(password, person);
  const secret = unseal(sealed, id);
  if (!secret) throw badInput("This page is too old. Reload it and add the new key to your app.", "code");
  const hashed = await hashPassword(password);
  await outside.system("accept an invitation", async (ctx) => {
    const step = stepOf(secret, code, ctx.now);
    if (step === null) throw badInput("This code is not right. Type the one your app shows now.", "code");
    await holdPerson(ctx.db, person.id);
    await findInvitation(ctx.db, token, ctx.now); // a reset may have come in between
    const { count } = await ctx.db.invitation.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: ctx.now } },
      data: { usedAt: ctx.now },
    });
    if (count === 0) throw gone();
    await ctx.db.invitation.deleteMany({ where: { personId: person.id, usedAt: null } });
    await storePassword(ctx.db, person.id, hashed);
    await enrollTotp(ctx.db, person.id, secret, step);
    await record(
      { ...ctx, viewer: { ...visitor, id: person.id, name: person.name } },
      {
        type: "invitation.accept",
        subject: { kind: "person", id: person.id, ref: person.name },
        audience: [`person:${person.id}`],
      },
    );
  });
}

async function findInvitation(db: Db, token: string, now: Date) {
  const invitation = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { id: true, personId: true, expiresAt: true },
  });
  if (!invitation) throw gone();
  // Somebody who has their factors already cannot have them replaced by a link.
  const person = await db.person.findFirst({
    where: { id: invitation.personId, status: "active", factors: { none: {} }, passkeys: { none: {} } },
    select: { id: true, name: true, email: true, timeZone: true },
  });
  if (!person) throw gone();
  return { id: invitation.id, expiresAt: invitation.expiresAt, person };
}

/** Of somebody who cannot sign in yet: as their days will be told once they can. */
async function officeZone(db: Db, personId: string): Promise<string> {
  const first = await db.membership.findFirst({
    where: { personId, status: "active" },
    orderBy: { startedAt: "asc" },
    select: { organization: { select: { timeZone: true } } },
  });
  return first?.organization.timeZone ?? visitor.timeZone;
}

const gone = () =>
  new Refusal(
    "NOT_FOUND",
    "This link was used already or is older than three days. Ask the secretariat for a new one.",
  );

function refuseGuessable(password: string, { name, email }: { name: string; email: string }) {
  const low = password.toLowerCase();
  const own = [...name.toLowerCase().split(/\s+/), email.split("@", 1)[0] ?? ""].filter(
    (word) => word.length > 3,
  );
  if (own.some((word) => low.includes(word)) || new Set(low).size < 5) {
    throw badInput("That is easy to guess. Leave your name out and use several different words.", "password");
  }
}
