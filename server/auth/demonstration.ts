import type { Db } from "@/server/db/client";
import { notFound } from "@/server/kernel/errors";
import type { Outside } from "./outside";
import { hashPassword, storePassword } from "./passwords";
import { demonstrationPassword } from "./schema";
import { openSession } from "./sessions";
import { codesOf, enrollTotp } from "./totp";

const isDemonstration = () => process.env.BALLAST_MODE === "embedded";

/** One click instead of a password. Null outside the embedded mode and for real people. */
export async function signInAsDemonstration(
  outside: Outside,
  personId: string,
  userAgent: string,
): Promise<string | null> {
  if (!isDemonstration()) return null;
  return outside.system("sign in as a demonstration person", async (ctx) => {
    const person = await ctx.db.person.findFirst({
      where: { id: personId, demonstration: true, status: "active" },
      select: { id: true, name: true },
    });
    return person && openSession(ctx, { person, method: "demonstration", userAgent });
  });
}

/** Who can be tried out. Empty outside the embedded mode. */
export async function listDemonstrationPeople({ system }: Outside) {
  if (!isDemonstration()) return [];
  return system("list demonstration people", async ({ db }) => {
    const people = await db.person.findMany({
      where: { demonstration: true, status: "active" },
      select: {
        id: true,
        name: true,
        title: true,
        email: true,
        staffRoles: { select: { role: true }, orderBy: { role: "asc" } },
        // Visitors read this: a seat in a closed group is none of it.
        seats: {
          where: { group: { audience: { has: "community" } } },
          select: { role: true },
          orderBy: { position: "asc" },
        },
        memberships: { select: { roles: true, organization: { select: { name: true, kind: true } } } },
      },
      orderBy: [{ createdAt: "asc" }, { name: "asc" }],
    });
    return people.map(({ staffRoles, seats, memberships, ...person }) => ({
      ...person,
      staffRole: staffRoles[0]?.role ?? null,
      seatRole: seats[0]?.role ?? null,
      organization: memberships[0]?.organization.name ?? null,
      isVendor: memberships[0]?.organization.kind === "vendor",
      roles: memberships[0]?.roles ?? [],
    }));
  });
}
export type DemonstrationPerson = Awaited<ReturnType<typeof listDemonstrationPeople>>[number];

/** What the authenticator apps of demonstration people show. Nobody else's can be asked for. */
export async function demonstrationCodes({ system }: Outside) {
  if (!isDemonstration()) throw notFound();
  return system("show demonstration codes", async ({ db, now }) => {
    const factors = await db.factor.findMany({
      where: { kind: "totp", person: { demonstration: true } },
      select: { secret: true, personId: true, person: { select: { name: true, title: true, email: true } } },
      orderBy: { person: { name: "asc" } },
    });
    return factors.flatMap(({ secret, personId, person }) => {
      const codes = codesOf(secret, personId, now);
      return codes ? [{ personId, ...person, ...codes }] : [];
    });
  });
}

/** For the seed: a password and an authenticator for every demonstration person who has none. */
export async function enrollDemonstrationFactors(db: Db, hashed: string) {
  const people = await db.person.findMany({
    where: { demonstration: true, factors: { none: {} } },
    select: { id: true },
  });
  for (const { id } of people) {
    await storePassword(db, id, hashed);
    await enrollTotp(db, id);
  }
}

/** Made before the transaction that stores it. */
export const hashDemonstrationPassword = () => hashPassword(demonstrationPassword);
