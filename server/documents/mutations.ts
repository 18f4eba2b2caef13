import type { z } from "zod";
import { highest, isOf, tlps, visibleTo, type Context, type Tlp } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { keepFiles } from "@/server/files";
import { mayPublishTo } from "@/server/groups";
import { conflict, forbidden, notFound } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import { audienceOf } from "./audience";
import { findDocument, mayEdit } from "./queries";
import type { newMarking, newVersion, NewDocument } from "./schema";

/** Puts a paper before a group at its marking. Sent twice, it is made once. */
export async function createDocument(ctx: Context, input: NewDocument) {
  const { db, viewer } = ctx;
  const group = await db.group.findFirst({ where: { AND: [{ id: input.groupId }, visibleTo(viewer)] }, select: { id: true } });
  if (!group) throw notFound();
  if (!mayPublishTo(viewer, input.groupId)) throw forbidden("put documents before this group");
  const organization = viewer.organizations[0];
  if (!organization) throw forbidden("publish without an organization");
  const known = await db.document.findFirst({ where: { AND: [{ id: input.id }, visibleTo(viewer)] }, select: { id: true } });
  if (known) return known;
  const audience = audienceOf(input, viewer.id, organization.id);
  const ref = newReference("DO");
  await db.document.create({
    data: {
      id: input.id,
      ref,
      title: input.title,
      summary: input.summary,
      kind: "document",
      organizationId: organization.id,
      groupId: input.groupId,
      authorId: viewer.id,
      tlp: input.tlp,
      audience,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  });
  await writeVersion(ctx, { id: input.id, number: 1, note: "First version", fileId: input.fileId, tlp: input.tlp, audience });
  await record(ctx, {
    type: "document.create",
    subject: { kind: "document", id: input.id, ref, organizationId: organization.id },
    audience: logged(input.tlp, audience),
    changes: { version: 1 },
  });
  return { id: input.id };
}

/** A further version at the document's marking. Two people at once: the second is told. */
export async function addVersion(ctx: Context, { id, fileId, note, version }: z.infer<typeof newVersion>) {
  const document = await findDocument(ctx, id);
  if (!mayEdit(ctx, document)) throw forbidden("add a version");
  const { count } = await ctx.db.document.updateMany({
    where: { id, currentVersion: version },
    data: { currentVersion: { increment: 1 }, updatedAt: ctx.now },
  });
  if (count === 0) throw conflict("Somebody else added a version first. Your file is still attached; reload to see theirs, then add yours.");
  const number = version + 1;
  const tlp = document.tlp as Tlp;
  await writeVersion(ctx, { id, number, note, fileId, tlp, audience: document.audience });
  await record(ctx, {
    type: "document.version",
    subject: { kind: "document", id, ref: document.ref, organizationId: document.organizationId },
    audience: logged(tlp, document.audience),
    changes: { version: number },
  });
  return { version: number };
}

/** The viewer confirms having read the newest version. Twice is harmless. */
export async function acknowledgeDocument(ctx: Context, id: string) {
  const document = await findDocument(ctx, id);
  const { count } = await ctx.db.receipt.updateMany({
    where: { documentId: id, versionNumber: document.currentVersion, personId: ctx.viewer.id, acknowledgedAt: null },
    data: { acknowledgedAt: ctx.now },
  });
  if (count > 0) {
    await record(ctx, {
      type: "document.acknowledge",
      subject: { kind: "document", id, ref: document.ref, organizationId: document.organizationId },
      audience: [],
      changes: { version: document.currentVersion, ...(document.requestId ? { requestId: document.requestId } : {}) },
    });
  }
  return { id };
}

/** Changes the marking. Lowering it belongs to the originating organization and asks for a second factor. */
export async function remarkDocument(ctx: Context, { id, tlp, personIds }: z.infer<typeof newMarking>) {
  const document = await findDocument(ctx, id);
  if (!isOf(ctx.viewer, document.organizationId) || !document.groupId) throw forbidden("change this marking");
  const before = document.tlp as Tlp;
  if (highest(before, tlp) !== tlp || before === tlp) requireStepUp(ctx);
  const audience = audienceOf({ groupId: document.groupId, tlp, personIds }, document.authorId, document.organizationId);
  if (!audience.some((principal) => ctx.viewer.principals.includes(principal))) throw conflict("You would not see it yourself any more. Name yourself too.");
  await ctx.db.documentVersion.updateMany({ where: { documentId: id }, data: { tlp, audience } });
  const files = await ctx.db.documentVersion.findMany({ where: { AND: [{ documentId: id }, visibleTo(ctx.viewer)] }, select: { fileId: true } });
  await ctx.db.storedFile.updateMany({ where: { id: { in: files.map(({ fileId }) => fileId) } }, data: { tlp, audience } });
  await ctx.db.document.update({ where: { id }, data: { tlp, audience, updatedAt: ctx.now }, select: { id: true } });
  await record(ctx, {
    type: "document.remark",
    subject: { kind: "document", id, ref: document.ref, organizationId: document.organizationId },
    audience: logged(tlp, audience),
    changes: { from: before, to: tlp },
  });
  return { id };
}

type VersionRow = { id: string; number: number; note: string; fileId: string; tlp: Tlp; audience: string[] };

export async function writeVersion(ctx: Context, { id, number, note, fileId, tlp, audience }: VersionRow) {
  await keepFiles(ctx, [fileId], { tlp, audience });
  await ctx.db.documentVersion.create({
    data: { documentId: id, number, note, fileId, uploadedById: ctx.viewer.id, tlp, audience, createdAt: ctx.now },
    select: { id: true },
  });
}

/** The log is marked AMBER: at higher markings only the actor and the auditor learn from it. */
const logged = (tlp: Tlp, audience: string[]) =>
  tlps.indexOf(tlp) > tlps.indexOf("AMBER") ? [] : audience.filter((principal) => !["everyone", "community", "vendors"].includes(principal));
