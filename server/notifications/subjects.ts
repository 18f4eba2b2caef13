import type { Tlp } from "@/server/access";
import type { Db } from "@/server/db/client";
import type { HappenedEvent } from "@/server/events";

/** What a reaction may know about the thing an event is about: facts only, read as the system role. */
export type Subject = {
  kind: string;
  id: string;
  /** What to call it in a mail and a notice. */
  ref: string;
  path: string;
  /** The page for those whom the path's own is not for. */
  elsewhere?: { path: string; unless: string[] };
  tlp: Tlp;
  audience: string[];
  request: { id: string; requesterId: string; coordinatorId: string | null; teamId: string | null } | null;
  /** Who has to sign, for an agreement. */
  signerId: string | null;
  groupId: string | null;
  organizationId: string | null;
  /** The team it happened to, for what is about nothing else. */
  teamId: string | null;
};

/** Null when the thing is gone or of a kind nobody is told about. */
export async function findSubject(
  db: Db,
  { subjectKind, subjectId, subjectRef }: HappenedEvent,
): Promise<Subject | null> {
  const find = finders[subjectKind];
  return find ? find(db, subjectId, subjectRef) : null;
}

const finders: Record<string, (db: Db, id: string, ref: string) => Promise<Subject | null>> = {
  request: requestSubject,
  agreement: agreementSubject,
  booking: bookingSubject,
  document: documentSubject,
  application: applicationSubject,
  team: teamSubject,
};

const nothing = { request: null, signerId: null, groupId: null, organizationId: null, teamId: null };
const requestFields = { id: true, ref: true, requesterId: true, coordinatorId: true, teamId: true } as const;

async function requestSubject(db: Db, id: string): Promise<Subject | null> {
  const request = await db.assistanceRequest.findUnique({
    where: { id },
    select: { ...requestFields, organizationId: true, tlp: true, audience: true },
  });
  if (!request) return null;
  const { ref, organizationId, tlp, audience } = request;
  return {
    ...nothing,
    kind: "request",
    id,
    ref,
    path: `/requests/${id}`,
    tlp: tlp as Tlp,
    audience,
    organizationId,
    request,
  };
}

async function agreementSubject(db: Db, id: string): Promise<Subject | null> {
  const agreement = await db.agreement.findUnique({
    where: { id },
    select: { requestId: true, signerId: true, tlp: true, audience: true },
  });
  if (!agreement) return null;
  const request = await db.assistanceRequest.findUnique({
    where: { id: agreement.requestId },
    select: requestFields,
  });
  const { signerId, tlp, audience } = agreement;
  const ref = request?.ref ?? "";
  return {
    ...nothing,
    kind: "agreement",
    id,
    ref,
    path: `/agreements/${id}`,
    tlp: tlp as Tlp,
    audience,
    signerId,
    request,
  };
}

async function bookingSubject(db: Db, id: string): Promise<Subject | null> {
  const booking = await db.booking.findUnique({
    where: { id },
    select: {
      requestId: true,
      teamId: true,
      tlp: true,
      audience: true,
      request: { select: { ...requestFields, audience: true } },
    },
  });
  if (!booking) return null;
  const signed = await db.agreement.findFirst({
    where: { requestId: booking.requestId, status: "signed" },
    select: { signerId: true },
  });
  const { request, teamId, tlp, audience } = booking;
  return {
    ...nothing,
    kind: "booking",
    id,
    ref: request.ref,
    path: `/requests/${request.id}`,
    // A team that lost its dates no longer sees the request.
    elsewhere: { path: "/schedule", unless: request.audience },
    tlp: tlp as Tlp,
    audience,
    signerId: signed?.signerId ?? null,
    request: { ...request, teamId },
  };
}

async function documentSubject(db: Db, id: string): Promise<Subject | null> {
  const document = await db.document.findUnique({
    where: { id },
    select: { ref: true, groupId: true, requestId: true, organizationId: true, tlp: true, audience: true },
  });
  if (!document) return null;
  const { requestId, ref, tlp, ...facts } = document;
  const request = requestId
    ? await db.assistanceRequest.findUnique({ where: { id: requestId }, select: requestFields })
    : null;
  return {
    ...nothing,
    ...facts,
    kind: "document",
    id,
    ref: request?.ref ?? ref,
    path: `/documents/${id}`,
    tlp: tlp as Tlp,
    request,
  };
}

async function applicationSubject(db: Db, id: string): Promise<Subject | null> {
  const application = await db.application.findUnique({
    where: { id },
    select: { ref: true, organizationId: true, tlp: true, audience: true },
  });
  if (!application) return null;
  const { tlp, ...facts } = application;
  return {
    ...nothing,
    ...facts,
    kind: "application",
    id,
    path: "/admin/accounts",
    tlp: tlp as Tlp,
  };
}

/** What happened to a team concerns its members, and names whose days it was about. */
async function teamSubject(db: Db, id: string, ref: string): Promise<Subject | null> {
  const team = await db.team.findUnique({ where: { id }, select: { id: true } });
  if (!team) return null;
  const audience = [`team:${id}`];
  return { ...nothing, kind: "team", id, ref, path: "/schedule", tlp: "AMBER", audience, teamId: id };
}
