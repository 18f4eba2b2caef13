import { visibleTo, type Context } from "@/server/access";

export type Found = { group: string; label: string; sub?: string; href: string };
const most = 5;

/** What the palette finds: only what this viewer may open, from each noun's own scope. */
export async function searchPalette({ db, viewer }: Context, text: string): Promise<Found[]> {
  const contains = { contains: text, mode: "insensitive" as const };
  const requests = await db.assistanceRequest.findMany({
    where: { AND: [visibleTo(viewer), { OR: [{ ref: contains }, { organization: { name: contains } }, { service: { name: contains } }] }] },
    orderBy: { updatedAt: "desc" },
    take: most,
    select: { id: true, ref: true, service: { select: { name: true } }, organization: { select: { name: true } } },
  });
  const documents = await db.document.findMany({
    where: { AND: [visibleTo(viewer), { OR: [{ title: contains }, { ref: contains }] }] },
    orderBy: { updatedAt: "desc" },
    take: most,
    select: { id: true, title: true, ref: true },
  });
  const people = await db.person.findMany({
    where: { AND: [{ status: "active", name: contains }, visibleTo(viewer)] },
    orderBy: { name: "asc" },
    take: most,
    select: { name: true, title: true },
  });
  const organizations = await db.organization.findMany({ where: { name: contains }, orderBy: { name: "asc" }, take: most, select: { id: true, name: true, stateCode: true } });
  return [
    ...requests.map(({ id, ref, service, organization }) => ({ group: "Requests", label: service.name, sub: `${organization.name} · ${ref}`, href: `/requests/${id}` })),
    ...documents.map(({ id, title, ref }) => ({ group: "Documents", label: title, sub: ref, href: `/documents/${id}` })),
    ...people.map(({ name, title }) => ({ group: "People", label: name, sub: title, href: `/directory?text=${encodeURIComponent(name)}` })),
    ...organizations.map(({ id, name, stateCode }) => ({ group: "Organizations", label: name, sub: stateCode ?? "", href: `/directory/${id}` })),
  ];
}
