import type { z } from "zod";
import { visibleTo, type Context, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { notFound } from "@/server/kernel/errors";
import { paginate } from "@/server/kernel/page";
import { movesFor } from "@/server/kernel/workflow";
import { keepsAccounts, vouchersOf, type ApplicationSubject } from "./policy";
import type { applicationList } from "./schema";
import { setUpAmong } from "./set-up";
import { applicationWorkflow, stageOf } from "./workflow";

const shown = (now: Date) =>
  ({
    id: true,
    ref: true,
    personId: true,
    organizationId: true,
    role: true,
    reason: true,
    status: true,
    sponsoredById: true,
    sponsoredAt: true,
    admittedById: true,
    admittedAt: true,
    declinedById: true,
    declinedAt: true,
    declinedBecause: true,
    createdAt: true,
    audience: true,
    person: { select: { name: true, title: true, email: true } },
    organization: {
      select: {
        name: true,
        region: true,
        domains: true,
        _count: { select: { memberships: { where: vouchersOf(now) } } },
      },
    },
  }) satisfies Prisma.ApplicationSelect;

export async function listApplications(ctx: Context, { status, ...page }: z.infer<typeof applicationList>) {
  const found = await paginate(page, (window) =>
    ctx.db.application.findMany({
      where: { AND: [visibleTo(ctx.viewer), { status }] },
      select: shown(ctx.now),
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      ...window,
    }),
  );
  const names = await namesOf(ctx, found.items);
  const setUp = await setUpAmong(
    ctx,
    found.items.map(({ personId }) => personId),
  );
  return {
    ...found,
    keepsAccounts: keepsAccounts(ctx.viewer),
    items: found.items.map((row) => describe(ctx.viewer, row, { names, setUp })),
  };
}

/** The row and what the rules ask about it; hidden and missing are the same answer. */
export async function findApplication(ctx: Context, id: string) {
  const { db, viewer, now } = ctx;
  const row = await db.application.findFirst({
    where: { AND: [visibleTo(viewer), { id }] },
    select: shown(now),
  });
  if (!row) throw notFound();
  const setUp = await setUpAmong(ctx, [row.personId]);
  return { ...row, ...subjectOf(row, setUp) };
}

type Row = Prisma.ApplicationGetPayload<{ select: ReturnType<typeof shown> }>;

function subjectOf(row: Row, setUp: ReadonlySet<string>): ApplicationSubject {
  const { personId, organizationId, sponsoredById, organization } = row;
  // Only while nobody in the office can vouch.
  const advisorRegion = organization._count.memberships === 0 ? organization.region : null;
  const isSetUp = setUp.has(personId);
  return { status: row.status, personId, organizationId, sponsoredById, isSetUp, advisorRegion };
}

type Known = { names: ReadonlyMap<string, string>; setUp: ReadonlySet<string> };

function describe(viewer: Viewer, row: Row, { names, setUp }: Known) {
  const { id, ref, role, reason, person, organization, createdAt, sponsoredAt, declinedBecause } = row;
  const subject = subjectOf(row, setUp);
  const stage = stageOf(subject);
  const nameOf = (personId: string | null) =>
    personId ? (names.get(personId) ?? "Somebody who has left") : null;
  return {
    ...{ id, ref, role, reason, person, stage, createdAt, sponsoredAt, declinedBecause },
    organization: { id: row.organizationId, name: organization.name, domains: organization.domains },
    isFirst: subject.advisorRegion !== null,
    sponsor: nameOf(row.sponsoredById),
    decidedBy: nameOf(row.admittedById ?? row.declinedById),
    decidedAt: row.admittedAt ?? row.declinedAt,
    moves: movesFor(applicationWorkflow, viewer, { ...subject, status: stage }),
  };
}
export type ShownApplication = ReturnType<typeof describe>;

async function namesOf({ db, viewer }: Context, rows: Row[]) {
  const ids = rows
    .flatMap((row) => [row.sponsoredById, row.admittedById, row.declinedById])
    .filter((id) => id !== null);
  const people = await db.person.findMany({
    where: { AND: [visibleTo(viewer), { id: { in: ids } }] },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
