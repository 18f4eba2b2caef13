import { randomBytes, randomUUID } from "node:crypto";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { tokensMailedTo } from "@/prisma/seed/mailed";
import { officeId } from "@/prisma/seed/reference";
import type { Portal } from "./portal";

/** An election office that has people in the cast, and one of region 5 that has nobody. */
export const offices = { franklin: officeId("39049"), adams: officeId("39001") };

let counter = 0;
export const newAddress = () => `new${(counter += 1)}@franklin.example`;

/** What somebody types who asks for an account. */
export const form = (email: string, organizationId = offices.franklin) => ({
  organizationId,
  name: "Odalys Brandt",
  title: "Clerk",
  email,
  role: "official" as const,
  reason: "I answer.",
});

/** Somebody asks for an account and confirms it from their mail. What is stored then, if anything. */
export async function apply(portal: Portal, organizationId = offices.franklin, email = newAddress()) {
  await forgetTries();
  const answer = await portal.visitor.membership.askForAccount(form(email, organizationId));
  const [token = ""] = await tokensMailedTo(email);
  const confirmed = await portal.visitor.membership.confirmApplication({ token });
  const application = await applicationOf(email);
  return {
    ...{ answer, confirmed, email, ...application },
    ...{ id: application?.id ?? "", personId: application?.personId ?? "" },
  };
}

export const forgetTries = () => withSystem("forget earlier tries", (db) => db.rateLimit.deleteMany());

export const applicationOf = (email: string) =>
  withSystem("find an application", (db) =>
    db.application.findFirst({
      where: { person: { email } },
      select: { id: true, ref: true, personId: true, status: true, sponsoredById: true },
    }),
  );

/** The secret of a link that nobody confirmed yet, for every clock a test may have. */
export async function unconfirmed(email = `${randomUUID()}@franklin.example`): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date("2036-12-31");
  await withSystem("apply", (db) =>
    db.unconfirmedApplication.create({ data: { ...form(email), tokenHash: hashToken(token), expiresAt } }),
  );
  return token;
}
