import { isOf, isStaff, visibleTo, type Context, type Tlp, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { dayOf, today } from "@/server/kernel/calendar";
import { vouchedForBy } from "@/server/membership";
import { canCoordinate, namesOf, speaksFor } from "@/server/requests";
import type { RequestStatus } from "@/server/requests/schema";

export type Need = {
  key: string;
  title: string;
  text: string;
  /** What it is about, and its reference. */
  about: string;
  ref: string;
  dueOn: string | null;
  isLate: boolean;
  button: string;
  href: string;
  /** The marking of the message that is quoted, where one is. */
  tlp?: Tlp;
};

const select = {
  id: true,
  ref: true,
  status: true,
  organizationId: true,
  requesterId: true,
  coordinatorId: true,
  teamId: true,
  dueOn: true,
  organization: { select: { name: true, timeZone: true } },
  service: { select: { name: true } },
} satisfies Prisma.AssistanceRequestSelect;
type Row = Prisma.AssistanceRequestGetPayload<{ select: typeof select }>;

type Turn = {
  /** The requests for which it is this viewer's turn, not only within their rights; null when it is so for none. */
  mine: (viewer: Viewer) => Prisma.AssistanceRequestWhereInput | null;
  title: string;
  text: (request: Row) => string;
  button: string;
};

const anybodysAtDesk: Turn["mine"] = (viewer) => (canCoordinate(viewer) ? {} : null);
const mineOrNobodys: Turn["mine"] = (viewer) =>
  canCoordinate(viewer) ? { OR: [{ coordinatorId: null }, { coordinatorId: viewer.id }] } : null;
const ofMyOffices: Turn["mine"] = (viewer) => ({
  organizationId: {
    in: viewer.organizations
      .map(({ id }) => id)
      .filter((organizationId) => speaksFor(viewer, { organizationId })),
  },
});
const ofMyTeams: Turn["mine"] = (viewer) =>
  isStaff(viewer, "assessor") ? { teamId: { in: viewer.teams.map(({ id }) => id) } } : null;
const ofOffice = ({ organization }: Row) => organization.name;

/** Whose turn each status is. Statuses that wait for nobody here are left out. */
const turns: Partial<Record<RequestStatus, Turn>> = {
  draft: {
    mine: ({ id }) => ({ requesterId: id }),
    title: "Finish and send your request",
    text: () => "Nobody outside your office can read it until you send it.",
    button: "Go on",
  },
  submitted: { mine: anybodysAtDesk, title: "Give a first answer", text: ofOffice, button: "Open" },
  in_review: {
    mine: mineOrNobodys,
    title: "Check the request and its scope",
    text: ofOffice,
    button: "Review",
  },
  answer_needed: {
    mine: ofMyOffices,
    title: "Answer the service desk's question",
    text: () => "The review goes on once you have answered.",
    button: "Answer",
  },
  ready_to_schedule: { mine: mineOrNobodys, title: "Book dates", text: ofOffice, button: "Find dates" },
  setting_up: { mine: mineOrNobodys, title: "Have it set up", text: ofOffice, button: "Open" },
  scheduled: { mine: ofMyTeams, title: "Start testing on the booked day", text: ofOffice, button: "Open" },
  testing: {
    mine: ofMyTeams,
    title: "Test the signed scope, then say it is done",
    text: ofOffice,
    button: "Open",
  },
  reporting: { mine: ofMyTeams, title: "Deliver the report", text: ofOffice, button: "Deliver" },
  report_delivered: {
    mine: ofMyOffices,
    title: "Read and acknowledge the report",
    text: () => "The request closes when you do. The report stays with you.",
    button: "Read the report",
  },
};

const most = 300;

/** What waits for this viewer, soonest due first. */
export async function listNeeds(ctx: Context): Promise<Need[]> {
  const found = [
    ...(await requestNeeds(ctx)),
    ...(await signatureNeeds(ctx)),
    ...(await applicationNeeds(ctx)),
  ];
  return found.sort(
    (a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.key.localeCompare(b.key),
  );
}

async function requestNeeds(ctx: Context): Promise<Need[]> {
  const { db, viewer, now } = ctx;
  const requests = await db.assistanceRequest.findMany({
    where: { AND: [visibleTo(viewer), { OR: mineByStatus(viewer) }] },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: most,
    select,
  });
  const questions = await openQuestions(ctx, requests);
  return requests.flatMap((request) => {
    const turn = turns[request.status as RequestStatus];
    if (!turn) return [];
    const { title, button } = turn;
    return [
      {
        ...pieces(request, now),
        key: request.id,
        title,
        text: turn.text(request),
        button,
        href: hrefOf(request),
        ...questions.get(request.id),
      },
    ];
  });
}

/** Who asked what, where the office's turn is to answer: shorter than going there to find out. */
async function openQuestions(ctx: Context, requests: readonly Row[]) {
  const ids = requests.filter(({ status }) => status === "answer_needed").map(({ id }) => id);
  if (ids.length === 0) return new Map<string, Pick<Need, "title" | "text" | "tlp">>();
  const questions = await ctx.db.message.findMany({
    where: { AND: [visibleTo(ctx.viewer), { requestId: { in: ids }, kind: "question" }] },
    distinct: ["requestId"],
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { requestId: true, authorId: true, body: true, tlp: true },
  });
  const names = await namesOf(
    ctx,
    questions.map(({ authorId }) => authorId),
  );
  return new Map(
    questions.map(({ requestId, authorId, body, tlp }) => [
      requestId,
      {
        title: `Answer a question from ${names.get(authorId) ?? "the service desk"}`,
        text: quoted(body),
        tlp: tlp as Tlp,
      },
    ]),
  );
}

const quoted = (body: string) => `“${body.length > 160 ? `${body.slice(0, 159).trimEnd()}…` : body}”`;

/** Asked of the database, so that what is not this viewer's turn leaves no room taken. */
const mineByStatus = (viewer: Viewer) =>
  Object.entries(turns).flatMap(([status, turn]) => {
    const mine = turn.mine(viewer);
    return mine ? [{ AND: [{ status }, mine] }] : [];
  });

const hrefOf = ({ id, status }: Row) => (status === "draft" ? `/requests/${id}/edit` : `/requests/${id}`);

async function signatureNeeds({ db, viewer, now }: Context): Promise<Need[]> {
  const agreements = await db.agreement.findMany({
    where: { AND: [visibleTo(viewer), { signerId: viewer.id, status: "sent" }] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, dueOn: true, request: { select } },
  });
  return agreements.map(({ id, dueOn, request }) => ({
    ...pieces({ ...request, dueOn }, now),
    key: id,
    title: "Sign the rules of engagement",
    text: `For ${request.organization.name}. Nothing is tested without your signature.`,
    button: "Read and sign",
    href: `/agreements/${id}`,
  }));
}

function pieces({ ref, service, dueOn, organization }: Row, now: Date) {
  const day = dueOn ? dayOf(dueOn) : null;
  return {
    about: service.name,
    ref,
    dueOn: day,
    isLate: day !== null && day < today(now, organization.timeZone),
  };
}

/** Applicants to vouch for, in one's own office or as the advisor of an office that has nobody, and ones to admit. */
async function applicationNeeds({ db, viewer, now }: Context): Promise<Need[]> {
  const applications = await db.application.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        { status: "open", personId: { not: viewer.id } },
        { OR: [{ AND: [{ sponsoredById: null }, vouchedForBy(viewer, now)] }, ...admittedBy(viewer)] },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      ref: true,
      organizationId: true,
      sponsoredById: true,
      organization: { select: { name: true } },
    },
  });
  return applications.map(({ id, ref, organizationId, sponsoredById, organization }) => ({
    key: id,
    ...wordsFor(sponsoredById !== null, organization.name, isOf(viewer, organizationId)),
    about: organization.name,
    ref,
    dueOn: null,
    isLate: false,
    href: "/admin/accounts",
  }));
}

const admittedBy = (viewer: Viewer): Prisma.ApplicationWhereInput[] =>
  isStaff(viewer, "secretariat")
    ? [{ AND: [{ NOT: { sponsoredById: null } }, { NOT: { sponsoredById: viewer.id } }] }]
    : [];

function wordsFor(isVouched: boolean, office: string, isOwn: boolean) {
  if (isVouched)
    return { title: "Admit an applicant", text: `${office} vouched for them.`, button: "Decide" };
  const text = isOwn
    ? "Say whether you know them. Somebody else admits them."
    : "Nobody of this office can vouch yet, so you do. Call the office at its published number first.";
  return {
    title: isOwn ? "Vouch for an applicant of your office" : "Vouch for an office's first person",
    text,
    button: "Open",
  };
}
