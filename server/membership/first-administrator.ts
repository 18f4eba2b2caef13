import { randomBytes, randomUUID } from "node:crypto";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { conflict } from "@/server/kernel/errors";

const hoursValid = 72;

type FirstAdministrator = { name: string; email: string; organization: string; now: Date };

/**
 * Makes the one account that nobody can vouch for, on a database that has no administrator yet. Answers the path of
 * the invitation, which exists nowhere else; asked again before it is used, it makes a new one.
 */
export function inviteFirstAdministrator({ name, email, organization, now }: FirstAdministrator) {
  const token = randomBytes(32).toString("base64url");
  return withSystem("invite the first administrator", async (db) => {
    const others = await db.staffRole.count({
      where: { role: "administrator", person: { email: { not: email } } },
    });
    const known = await db.person.findUnique({
      where: { email },
      select: { id: true, _count: { select: { factors: true, passkeys: true } } },
    });
    const canSignIn = known !== null && known._count.factors + known._count.passkeys > 0;
    if (others > 0 || canSignIn)
      throw conflict("This database has an administrator already. Ask them for an account.");
    const personId = known?.id ?? (await createAdministrator(db, { name, email, organization }));
    await db.invitation.deleteMany({ where: { personId } });
    await db.invitation.create({
      data: {
        personId,
        tokenHash: hashToken(token),
        expiresAt: new Date(now.getTime() + hoursValid * 3_600_000),
      },
      select: { id: true },
    });
    return `/invitation/${token}`;
  });
}

type SystemDb = Parameters<Parameters<typeof withSystem>[1]>[0];

async function createAdministrator(
  db: SystemDb,
  { name, email, organization }: Omit<FirstAdministrator, "now">,
): Promise<string> {
  const [personId, organizationId] = [randomUUID(), randomUUID()];
  await db.organization.createMany({
    data: [
      {
        id: organizationId,
        name: organization,
        kind: "federal",
        level: "federal",
        timeZone: "America/New_York",
        status: "active",
      },
    ],
  });
  const audience = ["community", "vendors", `person:${personId}`];
  await db.person.createMany({
    data: [{ id: personId, name, email, title: "Administrator", status: "active", tlp: "GREEN", audience }],
  });
  await db.membership.createMany({ data: [{ personId, organizationId, roles: ["official"] }] });
  await db.staffRole.createMany({ data: [{ personId, role: "administrator" }] });
  return personId;
}
