import type { z } from "zod";
import { activeMembership, visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { notFound } from "@/server/kernel/errors";
import { paginate } from "@/server/kernel/page";
import { everyOffice, findOrganizations, findPeople } from "./find";
import type { officeList, peopleList } from "./schema";
import { stateByCode } from "./reference/states";

const officeShown = { id: true, name: true, kind: true, level: true, stateCode: true, region: true } as const;

const publicPerson = (now: Date) =>
  ({
    id: true,
    name: true,
    title: true,
    email: true,
    phone: true,
    staffRoles: { select: { role: true, region: true }, orderBy: { role: "asc" } },
    memberships: {
      where: activeMembership(now),
      select: { roles: true, organization: { select: { id: true, name: true } } },
      orderBy: { startedAt: "asc" },
    },
  }) satisfies Prisma.PersonSelect;

/** A search that fits more people than this, by their names or by their offices', shows the first and says so. */
const mostFound = 200;

/** Active people only; applicants and suspended people are nobody here. */
export async function listPeople(ctx: Context, { search, ...page }: z.infer<typeof peopleList>) {
  const { db, now } = ctx;
  const found = search
    ? [await findPeople(ctx, search, mostFound + 1), await findPeopleAt(ctx, search)]
    : null;
  const named = found ? { id: { in: found.flatMap((ids) => ids.slice(0, mostFound)) } } : {};
  const shown = await paginate(page, (window) =>
    db.person.findMany({
      where: { AND: [listed(ctx), named] },
      select: publicPerson(now),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
  return { ...shown, isCut: found?.some((ids) => ids.length > mostFound) ?? false };
}

const listed = ({ viewer }: Context): Prisma.PersonWhereInput => ({
  AND: [visibleTo(viewer), { status: "active" }],
});

/** Ids of the people of the offices that are called so, by name. */
async function findPeopleAt(ctx: Context, search: string): Promise<string[]> {
  const organizationId = { in: await findOrganizations(ctx, search, everyOffice) };
  const rows = await ctx.db.person.findMany({
    where: {
      AND: [listed(ctx), { memberships: { some: { AND: [activeMembership(ctx.now), { organizationId }] } } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true },
    take: mostFound + 1,
  });
  return rows.map(({ id }) => id);
}

/** Offices are public reference; how many of their people are here is for members. */
export async function listOffices(ctx: Context, { search, stateCode, ...page }: z.infer<typeof officeList>) {
  const { db, now } = ctx;
  const named = search ? { id: { in: await findOrganizations(ctx, search, everyOffice) } } : {};
  const found = await paginate(page, (window) =>
    db.organization.findMany({
      where: {
        ...named,
        ...(stateCode ? { stateCode } : {}),
      },
      select: {
        ...officeShown,
        _count: {
          select: { memberships: { where: { AND: [activeMembership(now), { person: listed(ctx) }] } } },
        },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
  const items = found.items.map(({ _count, ...office }) => ({ ...office, people: _count.memberships }));
  return { ...found, items };
}

export async function getOffice(ctx: Context, id: string) {
  const { db, now } = ctx;
  const office = await db.organization.findUnique({
    where: { id },
    select: {
      ...officeShown,
      timeZone: true,
      domains: true,
      phone: true,
      jurisdiction: { select: { name: true, level: true, fips: true } },
    },
  });
  if (!office) throw notFound();
  const people = await db.person.findMany({
    where: {
      AND: [listed(ctx), { memberships: { some: { AND: [activeMembership(now), { organizationId: id }] } } }],
    },
    select: publicPerson(now),
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { ...office, state: stateByCode(office.stateCode ?? "")?.name ?? null, people };
}

/** For the field of the application form: a visitor finds their office by name or state. */
export async function searchOrganizations(ctx: Context, search: string) {
  return ctx.db.organization.findMany({
    where: search ? { id: { in: await findOrganizations(ctx, search, 20) } } : {},
    select: { id: true, name: true, stateCode: true, domains: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
}
