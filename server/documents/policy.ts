import { canSee, highest, isOf, tlps, type Tlp, type Viewer } from "@/server/access";
import { isChair } from "@/server/groups";

export type DocumentSubject = {
  authorId: string;
  organizationId: string;
  groupId: string | null;
  requestId: string | null;
};

/** The originating organization keeps its document up to date; so may the group's chairs. */
export const canAddVersion = (viewer: Viewer, { organizationId, groupId }: DocumentSubject) =>
  isOf(viewer, organizationId) || isChair(viewer, groupId);

/** Marking and audience belong to the originator alone. A delivered report stays with its office. */
export const canRemark = (viewer: Viewer, { organizationId, requestId }: DocumentSubject) =>
  requestId === null && isOf(viewer, organizationId);

export const canSeeReceipts = (viewer: Viewer, { authorId, organizationId, groupId }: DocumentSubject) =>
  authorId === viewer.id || isOf(viewer, organizationId) || isChair(viewer, groupId);

type Marked = { tlp: Tlp; audience: readonly string[] };

/** The log is marked AMBER: above that only the actor and the auditor learn of it there. */
export const logAudience = ({ tlp, audience }: Marked) =>
  tlps.indexOf(tlp) > tlps.indexOf("AMBER") ? [] : audience.filter((principal) => principal.includes(":"));

/** Whether anybody gains sight. */
export const isWider = (before: Marked, after: Marked) =>
  tlps.indexOf(after.tlp) < tlps.indexOf(before.tlp) || !covers(before.audience, after.audience);

/**
 * What an earlier version becomes: nobody gains sight of it, and whoever loses the document loses it too. The author
 * and whoever decides this keep what they had.
 */
export function narrowed(viewer: Viewer, authorId: string, before: Marked, after: Marked) {
  const stays = (principal: string) =>
    principal === `person:${authorId}` || covers(after.audience, [principal]);
  const named = after.audience.filter((principal) => covers(before.audience, [principal]));
  const audience = [...new Set([...before.audience.filter(stays), ...named])];
  if (!canSee(viewer, { audience })) audience.push(`person:${viewer.id}`);
  return { tlp: highest(before.tlp, after.tlp), audience };
}

/** Named people hold seats in the group, so an audience with the group has them already. */
function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  const hasGroup = wide.some((principal) => principal.startsWith("group:"));
  return narrow.every(
    (principal) => wide.includes(principal) || (hasGroup && principal.startsWith("person:")),
  );
}
