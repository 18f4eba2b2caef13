import { randomUUID } from "node:crypto";
import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { dateOf } from "@/server/kernel/calendar";
import { badInput, conflict, forbidden, notFound } from "@/server/kernel/errors";
import { newReference } from "@/server/kernel/reference";
import { permit } from "@/server/kernel/workflow";
import { contentAudience, deskTeamId, factsAudience } from "./audience";
import { findRequest } from "./facts";
import { moveRequest } from "./moves";
import { officesOf, speaksFor } from "./policy";
import { draftLines } from "./draft-lines";
import { findContent } from "./queries";
import type { DraftContent, NewRequest } from "./schema";
import { writeScope } from "./scope-versions";
import { requestWorkflow } from "./workflow";

/** Starts a draft that only the office sees. An unfinished draft for the same service is opened again instead. */
export async function startDraft(ctx: Context, { organizationId, serviceCode }: NewRequest) {
  const { db, viewer } = ctx;
  const office = viewer.organizations.find(({ id }) => id === organizationId);
  if (!office) throw notFound();
  if (!speaksFor(viewer, { organizationId })) throw forbidden("ask for help in the office's name");
  if (!officesOf(viewer).includes(office)) throw badInput("Only an election office can ask for help.");
  await refuseUnoffered(ctx, serviceCode);
  const organization = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { stateCode: true, region: true },
  });
  const id = randomUUID();
  const ref = newReference("AR");
  const audience = [`org:${organizationId}`];
  // One at a time: of two started at once the database keeps the first, and both go on with it.
  const { count } = await db.assistanceRequest.createMany({
    data: [
      {
        ...{ id, ref, organizationId, serviceCode, ...organization },
        requesterId: viewer.id,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        tlp: "AMBER",
        audience,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return findOpenDraft(ctx, { organizationId, serviceCode });
  await db.requestContent.create({
    data: { requestId: id, tlp: "AMBER+STRICT", audience, updatedAt: ctx.now },
    select: { requestId: true },
  });
  await record(ctx, {
    type: "request.start_draft",
    subject: { kind: "request", id, ref, organizationId },
    audience,
  });
  return { id };
}

async function refuseUnoffered({ db }: Context, code: string) {
  const service = await db.service.findUnique({ where: { code }, select: { availability: true } });
  if (service?.availability === "paused")
    throw badInput("That service is paused. Its page says who else can help.", "serviceCode");
  if (!service || service.availability === "retired")
    throw badInput("That service is not offered any more. Choose another.", "serviceCode");
}

async function findOpenDraft({ db, viewer }: Context, asked: NewRequest) {
  const draft = await db.assistanceRequest.findFirst({
    where: { AND: [{ ...asked, status: "draft", requesterId: viewer.id }, visibleTo(viewer)] },
    select: { id: true },
  });
  if (!draft) throw conflict("This draft was just sent or withdrawn. Start again.");
  return draft;
}

/** Saves what the wizard holds. Saved by two people at once, the second is told. */
export async function saveDraft(
  ctx: Context,
  { id, version, preferredFrom, preferredTo, ...fields }: DraftContent,
) {
  const request = await findOwnDraft(ctx, id);
  const { count } = await ctx.db.assistanceRequest.updateMany({
    where: { id, version, status: "draft" },
    data: { version: { increment: 1 }, updatedAt: ctx.now },
  });
  if (count === 0)
    throw conflict(
      "This request was changed on another device. Reload to go on from there; what you typed stays on this page until you do.",
    );
  await ctx.db.requestContent.update({
    where: { requestId: id },
    data: {
      ...defined(fields),
      ...(preferredFrom === undefined ? {} : { preferredFrom: preferredFrom && dateOf(preferredFrom) }),
      ...(preferredTo === undefined ? {} : { preferredTo: preferredTo && dateOf(preferredTo) }),
      updatedAt: ctx.now,
    },
    select: { requestId: true },
  });
  return {
    version: request.version + 1,
    savedAt: ctx.now,
    /** By position, when the list was among what was saved. */
    problems: fields.targets ? draftLines(fields.targets).map(({ problem }) => problem) : null,
  };
}

/** Sends the request: from now on the service desk sees it. */
export async function submitRequest(ctx: Context, { id, version }: { id: string; version: number }) {
  const request = await findRequest(ctx, id);
  permit(requestWorkflow, "submit", ctx.viewer, request);
  const content = await findContent(ctx, id);
  if (!content?.reason) throw badInput("Say why now: choose the reason that fits best.", "reason");
  if (!content.contactName || !content.contactEmail)
    throw badInput("Name somebody the team can call.", "contactName");
  const lines = draftLines(content.targets);
  const problem = lines.find((line) => line.problem !== null);
  if (problem) throw badInput(`${problem.value || "An empty line"}: ${problem.problem}`, "targets");
  if (request.service.needsScope && lines.length === 0)
    throw badInput("List at least one thing that may be tested.", "targets");
  const moved = await moveRequest(ctx, id, "submit", {
    version,
    set: { audience: factsAudience(request.organization, null) },
  });
  const audience = contentAudience(request.organizationId, await deskTeamId(ctx), null);
  await ctx.db.requestContent.update({
    where: { requestId: id },
    data: { audience, targets: [] },
    select: { requestId: true },
  });
  if (lines.length > 0) await writeScope(ctx, id, lines, 1);
  return moved;
}

async function findOwnDraft(ctx: Context, id: string) {
  const request = await findRequest(ctx, id);
  if (!speaksFor(ctx.viewer, request)) throw forbidden("change this request");
  if (request.status !== "draft")
    throw conflict("This request was already sent. Open it to see where it stands.");
  return request;
}

/** Drops what was not sent, so that a missing field is never an empty one. */
function defined<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
