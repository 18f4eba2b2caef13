import { visibleTo, type Context, type Tlp } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { canShareWith, findGroup } from "@/server/groups";
import { conflict, forbidden } from "@/server/kernel/errors";
import { ownId } from "@/server/kernel/own-id";
import { newReference } from "@/server/kernel/reference";
import { audienceFor } from "./audience";
import { findDocument, subjectOf } from "./find";
import { canAddVersion, canRemark, isWider, logAudience } from "./policy";
import { explainAudience } from "./reach";
import type { AskedPreview, NewDocument, NewMarking, NewVersion } from "./schema";
import { remarkVersions, writeVersion } from "./versions";

/** Shares a file with a group, or part of it, or beyond it, as far as the marking allows. Sent twice, it is made once. */
export async function createDocument(ctx: Context, { id: sent, ...paper }: NewDocument) {
  const { title, summary, fileId, ...choice } = paper;
  const id = ownId(ctx.viewer.id, sent);
  const source = await sourceIn(ctx, choice.groupId);
  const known = await ctx.db.document.findFirst({
    where: { AND: [{ id, authorId: ctx.viewer.id }, visibleTo(ctx.viewer)] },
    select: { id: true },
  });
  if (known) return known;
  const { tlp, groupId } = choice;
  const audience = await audienceFor(ctx, choice, source);
  const document = { id, ref: newReference("DO"), organizationId: source.organizationId };
  const marking = { tlp, audience };
  await ctx.db.document.create({
    data: {
      ...document,
      ...marking,
      title,
      summary,
      groupId,
      kind: "document",
      authorId: ctx.viewer.id,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  });
  await writeVersion(ctx, { ...marking, documentId: id, number: 1, note: "First version", fileId });
  await record(ctx, {
    type: "document.create",
    subject: subjectOf(document),
    audience: logAudience(marking),
    changes: { tlp, reach: choice.reach },
  });
  return { id };
}

/** A newer file under the same marking and audience. */
export async function addVersion(ctx: Context, { id, fileId, note, version }: NewVersion) {
  const document = await findDocument(ctx, id);
  if (!canAddVersion(ctx.viewer, document)) throw forbidden("add a version");
  const number = document.currentVersion + 1;
  await changeDocument(ctx, { id, version }, { currentVersion: number });
  const { tlp, audience } = document;
  await writeVersion(ctx, { documentId: id, number, note, fileId, tlp, audience });
  await record(ctx, {
    type: "document.version",
    subject: subjectOf(document),
    audience: logAudience(document),
    changes: { version: number },
  });
  return { id, number };
}

/** Changes marking and audience. Giving anybody sight asks for a second factor, and opens the latest version only. */
export async function remarkDocument(ctx: Context, { id, version, ...choice }: NewMarking) {
  const document = await remarkable(ctx, id);
  const after = {
    tlp: choice.tlp,
    audience: await audienceFor(ctx, { ...choice, groupId: document.groupId }, document),
  };
  const wider = isWider(document, after);
  if (wider) requireStepUp(ctx);
  await changeDocument(ctx, { id, version }, after);
  await remarkVersions(ctx, document, after);
  await record(ctx, {
    type: "document.remark",
    subject: subjectOf(document),
    audience: logAudience(after),
    changes: { from: document.tlp, to: after.tlp, reach: choice.reach, wider },
  });
  return { id };
}

/** First of all that a change writes: whoever else changes the document waits here, and is told. */
async function changeDocument(
  { db, viewer, now }: Context,
  seen: { id: string; version: number },
  data: { currentVersion: number } | { tlp: Tlp; audience: string[] },
) {
  const { count } = await db.document.updateMany({
    where: { AND: [seen, visibleTo(viewer)] },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0)
    throw conflict(
      "Somebody changed this document first. Nothing was saved. Reload, look at it, then try again.",
    );
}

/** Who would see a document shared or changed like this: shown before anything is. */
export async function previewAudience(ctx: Context, { documentId, ...choice }: AskedPreview) {
  const source = documentId ? await remarkable(ctx, documentId) : await sourceIn(ctx, choice.groupId);
  const audience = await audienceFor(ctx, choice, source);
  return explainAudience(ctx, {
    tlp: choice.tlp,
    audience,
    organizationId: source.organizationId,
    requestId: null,
  });
}

/** The document, if its marking is this viewer's to change. */
async function remarkable(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  const { groupId } = document;
  if (!canRemark(ctx.viewer, document) || groupId === null) throw forbidden("change the marking");
  return { ...document, groupId };
}

/** Whom the viewer shares for: the organization of their seat. */
async function sourceIn(ctx: Context, groupId: string) {
  const { viewer } = ctx;
  await findGroup(ctx, groupId);
  if (!canShareWith(viewer, groupId)) throw forbidden("share with this group");
  const seat = viewer.seats.find((one) => one.groupId === groupId);
  const organization =
    viewer.organizations.find(({ id }) => id === seat?.organizationId) ?? viewer.organizations[0];
  if (!organization) throw forbidden("share with this group");
  return { organizationId: organization.id, authorId: viewer.id };
}
