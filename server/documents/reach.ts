import { activeMembership, heldSeats, visibleTo, type Context, type Tlp } from "@/server/access";
import type { Prisma } from "@/server/db/client";

type AudienceLine = { who: string; why: string; people: number | null };
export type AudiencePicture = { people: number; lines: AudienceLine[]; hiddenFrom: AudienceLine[] };
type Marked = { tlp: Tlp; audience: readonly string[]; organizationId: string; requestId: string | null };

/** Who sees it, why, and how many people that is; and who does not. Read from the audience itself. */
export async function explainAudience(ctx: Context, thing: Marked): Promise<AudiencePicture> {
  const persons = thing.audience.filter((principal) => principal.startsWith("person:"));
  const others = thing.audience.filter((principal) => !principal.startsWith("person:"));
  const lines: AudienceLine[] = [];
  for (const principal of others) {
    const where = { who: await nameOf(ctx, principal), why: reasonFor(principal, thing) };
    lines.push({ ...where, people: principal === "everyone" ? null : await countPeople(ctx, [principal]) });
  }
  if (persons.length > 0) {
    const people = await countPeople(ctx, persons);
    lines.push({ who: await namesOfPersons(ctx, persons), why: "The originator named them", people });
  }
  return { people: await countPeople(ctx, thing.audience), lines, hiddenFrom: hiddenFrom(thing) };
}

async function countPeople(ctx: Context, principals: readonly string[]): Promise<number> {
  const anyOf: Prisma.PersonWhereInput[] = [];
  for (const principal of principals) anyOf.push(await holders(ctx, principal));
  return ctx.db.person.count({
    where: { AND: [visibleTo(ctx.viewer), { status: "active" }, { OR: anyOf }] },
  });
}

/** The people who hold a principal: the same facts as `principalsOf`, asked the other way round. */
async function holders({ db, now }: Context, principal: string): Promise<Prisma.PersonWhereInput> {
  const [kind = "", value = ""] = principal.split(":", 2);
  if (kind === "group") {
    const seats = await heldSeats(db, value, now);
    return { id: { in: seats.map(({ personId }) => personId) } };
  }
  const within = (where: Prisma.MembershipWhereInput): Prisma.PersonWhereInput => ({
    memberships: { some: { AND: [where, activeMembership(now)] } },
  });
  const admitted = (where: Prisma.PersonWhereInput) => ({ AND: [within({}), where] });
  const elsewhere = {
    OR: [{ staffRoles: { some: {} } }, within({ organization: { kind: { not: "vendor" } } })],
  };
  const asked: Record<string, Prisma.PersonWhereInput> = {
    person: { id: value },
    org: within({ organizationId: value }),
    team: admitted({ teams: { some: { teamId: value } } }),
    role: admitted({ staffRoles: { some: { role: value } } }),
    advisor: admitted({ staffRoles: { some: { region: Number(value) } } }),
    jurisdiction: within({ organization: { stateCode: value } }),
    level: within({ organization: { level: value } }),
    vendors: admitted({ NOT: elsewhere }),
    community: admitted(elsewhere),
    everyone: {},
  };
  return asked[kind] ?? { id: { in: [] } };
}

const plainNames: Record<string, string> = {
  community: "Everybody admitted to the portal, except vendors",
  vendors: "Vendors",
  everyone: "Everyone, also the public",
};

async function nameOf({ db, viewer }: Context, principal: string): Promise<string> {
  const [kind = "", id = ""] = principal.split(":", 2);
  const select = { name: true };
  const named: Record<string, () => Promise<{ name: string } | null>> = {
    org: () => db.organization.findUnique({ where: { id }, select }),
    group: () => db.group.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select }),
    team: () => db.team.findUnique({ where: { id }, select }),
  };
  const found = await named[kind]?.();
  return found?.name ?? plainNames[kind] ?? principal;
}

async function namesOfPersons({ db, viewer }: Context, principals: readonly string[]): Promise<string> {
  const ids = principals.map((principal) => principal.slice("person:".length));
  const people = await db.person.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(viewer)] },
    orderBy: { name: "asc" },
    take: 6,
    select: { name: true },
  });
  const more = ids.length - people.length;
  return [...people.map(({ name }) => name), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function reasonFor(principal: string, { organizationId, requestId }: Marked): string {
  if (principal === `org:${organizationId}`) return "The originating organization always sees it";
  if (requestId !== null)
    return principal.startsWith("org:") ? "The report is about this office" : "The team that did the work";
  if (principal.startsWith("group:")) return "The originator chose this group";
  return "The originator chose to share it this far";
}

function hiddenFrom({ tlp, audience }: Marked): AudienceLine[] {
  const reaches = (principal: string) => audience.includes("everyone") || audience.includes(principal);
  const chosen = "The originator did not choose it";
  const lines: AudienceLine[] = [];
  if (!reaches("community")) {
    lines.push({
      who: "Other members",
      why: "No role opens it, not even an administrator's",
      people: null,
    });
  }
  if (!reaches("vendors")) {
    lines.push({
      who: "Vendors",
      why: tlp === "GREEN" || tlp === "CLEAR" ? chosen : `TLP:${tlp} never reaches them`,
      people: null,
    });
  }
  if (!reaches("everyone")) {
    lines.push({
      who: "The public",
      why: tlp === "CLEAR" ? chosen : "Only TLP:CLEAR is public",
      people: null,
    });
  }
  return lines;
}
