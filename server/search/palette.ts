import { visibleTo, type Context } from "@/server/access";
import { searchDocuments } from "@/server/documents";
import { containing } from "@/server/kernel/search";
import { findOrganizations, findPeople } from "@/server/membership";

export type Finding = { group: string; label: string; sub: string; href: string };
type Source = (ctx: Context, text: string) => Promise<Finding[]>;

const most = 6;

/** What the viewer may open that these words name, a few of each kind. Every source starts from what they may see. */
export async function searchPalette(ctx: Context, text: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const source of sources) found.push(...(await source(ctx, text)));
  return found;
}

const requests: Source = async (ctx, text) => {
  const offices = await findOrganizations(ctx, text, 200);
  const rows = await ctx.db.assistanceRequest.findMany({
    where: {
      AND: [
        visibleTo(ctx.viewer),
        {
          OR: [
            { ref: containing(text) },
            { organizationId: { in: offices } },
            { service: { name: containing(text) } },
          ],
        },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      ref: true,
      organization: { select: { name: true } },
      service: { select: { name: true } },
    },
  });
  return rows.map(({ id, ref, organization, service }) => ({
    group: "Requests",
    label: `${service.name}, ${organization.name}`,
    sub: ref,
    href: `/requests/${id}`,
  }));
};

const documents: Source = async (ctx, text) => {
  const rows = await ctx.db.document.findMany({
    where: {
      AND: [visibleTo(ctx.viewer), { id: { in: await searchDocuments(ctx, text, most) } }],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: most,
    select: { id: true, title: true, ref: true, tlp: true },
  });
  return rows.map(({ id, title, ref, tlp }) => ({
    group: "Documents",
    label: title,
    sub: `TLP:${tlp} ${ref}`,
    href: `/documents/${id}`,
  }));
};

const groups: Source = async ({ db, viewer }, text) => {
  const rows = await db.group.findMany({
    where: { AND: [visibleTo(viewer), { name: containing(text) }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ group: "Groups", label: name, sub: "", href: `/groups/${id}` }));
};

const people: Source = async (ctx, text) => {
  const rows = await ctx.db.person.findMany({
    where: { AND: [visibleTo(ctx.viewer), { id: { in: await findPeople(ctx, text, most) } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true, title: true },
  });
  return rows.map(({ name, title }) => ({
    group: "People",
    label: name,
    sub: title,
    href: `/directory?search=${encodeURIComponent(name)}`,
  }));
};

const organizations: Source = async (ctx, text) => {
  const rows = await ctx.db.organization.findMany({
    where: { id: { in: await findOrganizations(ctx, text, most) } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, stateCode: true },
  });
  return rows.map(({ id, name, stateCode }) => ({
    group: "Organizations",
    label: name,
    sub: stateCode ?? "",
    href: `/directory/offices/${id}`,
  }));
};

const sources: readonly Source[] = [requests, documents, groups, people, organizations];
