import { visibleTo, type Context, type Tlp } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { dayOf, today } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import { canCoordinate, findRequest, latestScope, namesOf } from "@/server/requests";
import { findAuthority } from "./authorities";
import { basisLabels, type AuthorityBasis } from "./schema";
import { termsOf } from "./terms";

const select = {
  id: true,
  ref: true,
  requestId: true,
  kind: true,
  termsVersion: true,
  scopeHash: true,
  scopeVersion: { select: { number: true } },
  status: true,
  signerId: true,
  sentById: true,
  sentAt: true,
  openedAt: true,
  dueOn: true,
  voidedAt: true,
  voidedBecause: true,
  tlp: true,
  signature: { select: { name: true, title: true, basis: true, signedAt: true } },
} satisfies Prisma.AgreementSelect;

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>;

/** The only loader. Hidden and missing look the same. */
export async function findAgreement({ db, viewer }: Context, id: string): Promise<Row> {
  const row = await db.agreement.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select });
  if (!row) throw notFound();
  return row;
}

/** Every paper of a request, latest first. Empty for those who follow facts only. */
async function agreementsOf(ctx: Context, requestId: string) {
  const rows = await ctx.db.agreement.findMany({
    where: { AND: [{ requestId }, visibleTo(ctx.viewer)] },
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
    select,
  });
  const names = await namesOf(
    ctx,
    rows.map(({ signerId }) => signerId),
  );
  return rows.map((row) => faceOf(ctx, row, names));
}

/** What the request page shows: the papers, and whether this viewer sends them. */
export async function agreementsForRequest(ctx: Context, requestId: string) {
  const request = await findRequest(ctx, requestId);
  return {
    agreements: await agreementsOf(ctx, requestId),
    timeZone: request.organization.timeZone,
    today: today(ctx.now, request.organization.timeZone),
    can: { send: canCoordinate(ctx.viewer) && request.status === "in_review" },
    requestVersion: request.version,
  };
}

/** One paper with its terms and the exact scope it covers. */
export async function getAgreement(ctx: Context, id: string) {
  const row = await findAgreement(ctx, id);
  const request = await findRequest(ctx, row.requestId);
  const names = await namesOf(ctx, [row.signerId, row.sentById]);
  const targets = await listTargets(ctx, id);
  const latest = await latestScope(ctx, row.requestId);
  const authority = await findAuthority(ctx, { personId: row.signerId, organization: request.organization });
  return {
    ...faceOf(ctx, row, names),
    tlp: row.tlp as Tlp,
    sentBy: names.get(row.sentById) ?? "A former coordinator",
    request: {
      id: request.id,
      ref: request.ref,
      service: request.service.name,
      office: request.organization.name,
      timeZone: request.organization.timeZone,
    },
    terms: termsOf(row.termsVersion),
    targets,
    isLatestScope: latest?.hash === row.scopeHash,
    authority: authority && {
      basis: basisLabels[authority.basis as AuthorityBasis],
      citation: authority.citation,
      covers: authority.covers,
    },
  };
}

async function listTargets({ db, viewer }: Context, agreementId: string) {
  return db.scopeTarget.findMany({
    where: { AND: [{ scopeVersion: { agreements: { some: { id: agreementId } } } }, visibleTo(viewer)] },
    orderBy: { position: "asc" },
    select: { kind: true, value: true, hostedBy: true },
  });
}

function faceOf({ viewer }: Context, row: Row, names: Map<string, string>) {
  const { signature } = row;
  return {
    id: row.id,
    ref: row.ref,
    status: row.status as "sent" | "signed" | "void",
    termsVersion: row.termsVersion,
    scopeNumber: row.scopeVersion.number,
    scopeHash: row.scopeHash,
    signer: names.get(row.signerId) ?? "A former member",
    sentAt: row.sentAt,
    openedAt: row.openedAt,
    dueOn: dayOf(row.dueOn),
    voidedAt: row.voidedAt,
    voidedBecause: row.voidedBecause,
    signature: signature && { ...signature, basis: basisLabels[signature.basis as AuthorityBasis] },
    canSign: row.status === "sent" && row.signerId === viewer.id,
  };
}
