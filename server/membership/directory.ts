import type { z } from "zod";
import { activeMembership, visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { notFound } from "@/server/kernel/errors";
import { paginate } from "@/server/kernel/page";
import { containing } from "@/server/kernel/search";
import type { officeList, peopleList } from "./schema";

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

/** Active people only; applicants and suspended people are nobody here. */
export function listPeople({ db, viewer, now }: Context, { search, ...page }: z.infer<typeof peopleList>) {
  const fits = containing(search);
  const inOffice = {
    memberships: { some: { AND: [activeMembership(now), { organization: { name: fits } }] } },
  };
  const matching = search ? [{ OR: [{ name: fits }, { title: fits }, inOffice] }] : [];
  return paginate(page, (window) =>
    db.person.findMany({
      where: { AND: [visibleTo(viewer), { status: "active" }, ...matching] },
      select: publicPerson(now),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
}

/** Offices are public reference; how many of their people are here is for members. */
export async function listOffices(
  { db, now }: Context,
  { search, stateCode, ...page }: z.infer<typeof officeList>,
) {
  const found = await paginate(page, (window) =>
    db.organization.findMany({
      where: {
        name: containing(search),
        ...(stateCode ? { stateCode } : {}),
      },
      select: { ...officeShown, _count: { select: { memberships: { where: activeMembership(now) } } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
  const items = found.items.map(({ _count, ...office }) => ({ ...office, people: _count.memberships }));
  return { ...found, items };
}

export async function getOffice({ db, viewer, now }: Context, id: string) {
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
      AND: [
        visibleTo(viewer),
        { status: "active", memberships: { some: { AND: [activeMembership(now), { organizationId: id }] } } },
      ],
    },
    select: publicPerson(now),
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { ...office, people };
}

/** For the field of the application form: a visitor finds their office by name or state. */
export async function searchOrganizations({ db }: Context, search: string) {
  const words = search.split(/\s+/).filter(Boolean).slice(0, 6);
  return db.organization.findMany({
    where: {
      AND: words.map((word) => ({
        OR: [{ name: containing(word) }, { stateCode: word.toUpperCase() }],
      })),
    },
    select: { id: true, name: true, stateCode: true, domains: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
}
