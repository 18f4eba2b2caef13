import { visibleTo, type Context, type Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { dayOf } from "@/server/kernel/calendar";
import { paginate } from "@/server/kernel/page";
import { movesFor } from "@/server/kernel/workflow";
import { containing } from "@/server/kernel/search";
import { upToLimit } from "@/server/kernel/total";
import { everyOffice, findOrganizations } from "@/server/membership";
import { firstDayAhead } from "./booked-days";
import { draftLines } from "./draft-lines";
import { factsSelect, findRequest, toFacts, type RequestFacts } from "./facts";
import { findOpenQuestion } from "./messages";
import { namesOf } from "./names";
import { otherDoor } from "./paperwork";
import { canCoordinate, isAssigned, isInOffice, officesOf } from "./policy";
import { closedStatuses, openStatuses, type RequestList } from "./schema";
import { standingOf, stepsOf } from "./standing";
import { listTimeline } from "./timeline";
import { requestWorkflow } from "./workflow";

const views: Record<RequestList["view"], (viewer: Viewer) => Prisma.AssistanceRequestWhereInput> = {
  open: () => ({ status: { in: openStatuses } }),
  mine: (viewer) => ({ status: { in: openStatuses }, ...inHandsOf(viewer) }),
  nobody: () => ({ status: { in: openStatuses }, coordinatorId: null }),
  signature: () => ({ status: "awaiting_signature" }),
  schedule: () => ({ status: "ready_to_schedule" }),
  closed: () => ({ status: { in: [...closedStatuses] } }),
  all: () => ({}),
};

/** A coordinator's own are those they took on; anybody else's, those they asked for. */
const inHandsOf = (viewer: Viewer) =>
  canCoordinate(viewer) ? { coordinatorId: viewer.id } : { requesterId: viewer.id };

type Order = Prisma.AssistanceRequestOrderByWithRelationInput;
const lastClosed: Order = { closedAt: { sort: "desc", nulls: "last" } };

/** What goes on, by who has to hurry; what is closed, by what closed last. Each in the order of an index. */
const orderOf = (view: RequestList["view"]): Order[] =>
  view === "closed"
    ? [lastClosed, { id: "asc" }]
    : [{ dueOn: { sort: "asc", nulls: "last" } }, lastClosed, { id: "asc" }];

/** One page of what this viewer may see, with the total the page belongs to. */
export async function listRequests(
  ctx: Context,
  { view, status, serviceCode, stateCode, text, ...page }: RequestList,
) {
  const { db, viewer } = ctx;
  const where: Prisma.AssistanceRequestWhereInput = {
    AND: [
      visibleTo(viewer),
      views[view](viewer),
      status ? { status } : {},
      serviceCode ? { serviceCode } : {},
      stateCode ? { stateCode } : {},
      text ? await named(ctx, text) : {},
    ],
  };
  const orderBy = orderOf(view);
  const found = await paginate(page, (window) =>
    db.assistanceRequest.findMany({ where, orderBy, select: factsSelect, ...window }),
  );
  const items = found.items.map(toFacts);
  const names = await namesOf(
    ctx,
    items.flatMap((item) => [item.requesterId, item.coordinatorId]),
  );
  return {
    /** Staff work a queue; an office follows its own. */
    isQueue: viewer.staff.length > 0,
    total: await db.assistanceRequest.count({ where, orderBy, ...upToLimit }),
    nextCursor: found.nextCursor,
    items: items.map((item) => ({
      ...publicFacts(item),
      standing: standingOf(item, peopleOn(item, names, null)),
    })),
  };
}

/** By a part of the reference, or by how the words of the office's name begin, as in the directory. */
const named = async (ctx: Context, text: string): Promise<Prisma.AssistanceRequestWhereInput> => ({
  OR: [
    { ref: containing(text) },
    { organizationId: { in: await findOrganizations(ctx, text, everyOffice) } },
  ],
});

/** How many requests stand in each saved view, as far as lists count, all from what this viewer may see. */
export async function countViews({ db, viewer }: Context) {
  const names = Object.keys(views) as RequestList["view"][];
  const counts: Partial<Record<RequestList["view"], number>> = {};
  for (const view of names) {
    counts[view] = await db.assistanceRequest.count({
      where: { AND: [visibleTo(viewer), views[view](viewer)] },
      orderBy: orderOf(view),
      ...upToLimit,
    });
  }
  return counts as Record<RequestList["view"], number>;
}

/** One request as this viewer may see it: the facts always, the contents when they are for this viewer. */
export async function getRequest(ctx: Context, id: string) {
  const request = await findRequest(ctx, id);
  const content = await findContent(ctx, id);
  const agreement = await ctx.db.agreement.findFirst({
    where: { AND: [{ requestId: id, status: "sent" }, visibleTo(ctx.viewer)] },
    select: { id: true, signerId: true },
  });
  const signerId = agreement?.signerId ?? content?.signerId ?? null;
  const names = peopleOn(
    request,
    await namesOf(ctx, [request.requesterId, request.coordinatorId, signerId]),
    signerId,
  );
  return {
    ...publicFacts(request),
    names,
    standing: standingOf(request, agreement ? names : { ...names, signer: null }),
    steps: stepsOf(request),
    moves: movesOn(ctx, request),
    can: canWrite(ctx, request, content !== null),
    content: content && readable(content),
    agreementId: agreement?.id ?? null,
    question: await findOpenQuestion(ctx, request),
    ...(await listTimeline(ctx, id)),
  };
}

/** What to offer: never both doors, and what is set up waits for no dates. */
function movesOn(ctx: Context, request: RequestFacts) {
  const others: string[] = [
    otherDoor(request),
    ...(request.status === "setting_up" ? ["book"] : []),
    ...(firstDayAhead(ctx, request) ? ["start"] : []),
  ];
  const names = movesFor(requestWorkflow, ctx.viewer, request).filter((name) => !others.includes(name));
  return names.map((name) => ({ name, label: requestWorkflow[name].label }));
}

const readable = (content: NonNullable<Awaited<ReturnType<typeof findContent>>>) => ({
  ...content,
  targets: draftLines(content.targets),
  preferredFrom: content.preferredFrom && dayOf(content.preferredFrom),
  preferredTo: content.preferredTo && dayOf(content.preferredTo),
});

function canWrite({ viewer }: Context, request: RequestFacts, seesContents: boolean) {
  const isOpen = seesContents && openStatuses.includes(request.status);
  const takesPart = isInOffice(viewer, request) || canCoordinate(viewer) || isAssigned(viewer, request);
  return { write: isOpen && takesPart, note: isOpen && canCoordinate(viewer) };
}

/** The offices this viewer may ask for. */
export const listOwnOffices = ({ viewer }: Context) =>
  officesOf(viewer).map(({ id, name }) => ({ id, name }));

/** Null when the contents are not for this viewer: leadership and advisors follow facts only. */
export function findContent({ db, viewer }: Context, requestId: string) {
  return db.requestContent.findFirst({
    where: { AND: [{ requestId }, visibleTo(viewer)] },
    omit: { audience: true },
  });
}

/** The latest list of what may be touched, or null when it is not for this viewer. */
export async function latestScope({ db, viewer }: Context, requestId: string) {
  return db.scopeVersion.findFirst({
    where: { AND: [{ requestId }, visibleTo(viewer)] },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      hash: true,
      createdAt: true,
      targets: {
        where: visibleTo(viewer),
        orderBy: { position: "asc" },
        select: { kind: true, value: true, hostedBy: true },
      },
    },
  });
}

/** The columns a screen may have: not the audience, which names teams and people by id. */
function publicFacts({ audience: _audience, ...facts }: RequestFacts) {
  return facts;
}

function peopleOn(request: RequestFacts, names: Map<string, string>, signerId: string | null) {
  return {
    requester: names.get(request.requesterId) ?? "A former member",
    coordinator: request.coordinatorId ? (names.get(request.coordinatorId) ?? "A former coordinator") : null,
    signer: signerId ? (names.get(signerId) ?? null) : null,
  };
}

/** Who sees the facts and who the contents, with the reason: shown before sending and on the page. */
export async function whoSees(ctx: Context, id: string) {
  const request = await findRequest(ctx, id);
  const advisor =
    request.organization.region === null
      ? []
      : [
          {
            who: `Region ${request.organization.region} advisors`,
            why: "They follow requests in their region",
            contents: false,
          },
        ];
  const team = request.team
    ? [{ who: request.team.name, why: "The team booked for this request", contents: true }]
    : [
        {
          who: "The team that is booked",
          why: "Only once dates are booked, and never before the papers it needs are signed",
          contents: true,
        },
      ];
  return [
    {
      who: request.organization.name,
      why: isInOffice(ctx.viewer, request) ? "Your office asked" : "The office that asked",
      contents: true,
    },
    { who: "The service desk", why: "It answers and plans every request", contents: true },
    ...team,
    ...advisor,
    { who: "Leadership", why: "It sees the office, the service, the status and the dates", contents: false },
    { who: "Auditors", why: "They read in the log who did what and when", contents: false },
  ];
}
