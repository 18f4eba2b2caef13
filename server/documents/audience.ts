import { visibleTo, type Context } from "@/server/access";
import { badInput } from "@/server/kernel/errors";
import type { AudienceChoice } from "./schema";

export type AudienceRow = { who: string; why: string; people: number; sees: boolean };

/** The audience a marking gives a paper of a group. The originating organization always sees its own, except at RED. */
export function audienceOf({ groupId, tlp, personIds }: AudienceChoice, authorId: string, organizationId: string): string[] {
  if (tlp === "RED") {
    if (personIds.length === 0) throw badInput("TLP:RED is for named people. Name at least one.", "personIds");
    return [...new Set([authorId, ...personIds])].map((id) => `person:${id}`);
  }
  const group = [`org:${organizationId}`, `group:${groupId}`];
  if (tlp === "AMBER") return group;
  return [...group, "community", ...(tlp === "CLEAR" ? ["vendors", "everyone"] : [])];
}

/** Who will see it and why, from the same rule that decides it, with who will not. */
export async function previewAudience(ctx: Context, choice: AudienceChoice): Promise<AudienceRow[]> {
  const { db, viewer } = ctx;
  const organization = viewer.organizations[0];
  const seated = await db.seat.count({ where: { groupId: choice.groupId, personId: { not: null } } });
  const group = await db.group.findFirst({ where: { AND: [{ id: choice.groupId }, visibleTo(viewer)] }, select: { name: true } });
  const colleagues = await db.membership.count({ where: { organizationId: organization?.id ?? viewer.id, status: "active" } });
  const community = await db.person.count({ where: { AND: [{ status: "active" }, visibleTo(viewer)] } });
  const isRed = choice.tlp === "RED";
  const isWide = choice.tlp === "GREEN" || choice.tlp === "CLEAR";
  return [
    { who: organization?.name ?? "You", why: isRed ? "TLP:RED stays with named people" : "The originating organization always sees it", people: colleagues, sees: !isRed },
    { who: group?.name ?? "The group", why: isRed ? "Only the people you name" : "You put it before this group", people: isRed ? choice.personIds.length + 1 : seated, sees: true },
    { who: "Everybody vetted", why: isWide ? `TLP:${choice.tlp} reaches the whole community` : `TLP:${choice.tlp} does not reach beyond those above`, people: community, sees: isWide },
    { who: "The public and vendors", why: choice.tlp === "CLEAR" ? "TLP:CLEAR is public" : "Only TLP:CLEAR is public", people: 0, sees: choice.tlp === "CLEAR" },
  ];
}
