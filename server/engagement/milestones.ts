import type { Context, Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { statusFace, type RequestStatus } from "@/server/requests/schema";
import { countable } from "./reach";
import { milestones, type Milestone, type MilestoneList } from "./schema";

type Spread = { count: number; median: number; nineInTen: number };
type Course = { stretch: Milestone | "whole" } & Spread;

/** How far requests for signed tests came and how many days each stretch took, in one reading. */
export async function measureCourse({ db, viewer }: Context) {
  const rows = await db.$queryRaw<Course[]>`select stretch, count(*)::int as count,
      percentile_disc(0.5) within group (order by days)::int as median,
      percentile_disc(0.9) within group (order by days)::int as "nineInTen"
    from (
      select submitted_at as asked, signed_at as signed, started_at as started, delivered_at as delivered,
        case when status = 'completed' then closed_at end as completed
      from assistance_request
      where audience && ${viewer.principals}::text[] and status <> 'draft' and service_code in
        (select code from service where crew is not null and 'rules_of_engagement' = any(paperwork))
    ) as request
    cross join lateral (values
      ('asked', asked, asked),
      ('signed', asked, signed),
      ('started', signed, case when signed is not null then started end),
      ('delivered', started, case when num_nulls(signed, started) = 0 then delivered end),
      ('completed', delivered, case when num_nulls(signed, started, delivered) = 0 then completed end),
      ('whole', asked, case when num_nulls(signed, started) = 0 then delivered end)
    ) as way (stretch, since, until)
    cross join lateral (select round(extract(epoch from until - since) / 86400)::int as days) as taken
    where asked is not null and until is not null
    group by stretch`;
  const measured = new Map(rows.map((row) => [row.stretch, row]));
  const spread = (stretch: Course["stretch"]): Spread => {
    const { count = 0, median = 0, nineInTen = 0 } = measured.get(stretch) ?? {};
    return { count, median, nineInTen };
  };
  return {
    funnel: milestones.map((milestone) => ({ milestone, count: spread(milestone).count })),
    waits: [...milestones.slice(1), "whole" as const].map((stretch) => ({ stretch, ...spread(stretch) })),
  };
}

/** The requests that came at least this far, the latest first. */
export async function listMilestone(ctx: Context, { reached, ...page }: MilestoneList) {
  const { db, viewer } = ctx;
  const where = cameTo(viewer, reached);
  const found = await paginate(page, (window) =>
    db.assistanceRequest.findMany({
      where,
      orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
      select: courseSelect,
      ...window,
    }),
  );
  return {
    total: await db.assistanceRequest.count({ where }),
    nextCursor: found.nextCursor,
    items: found.items.map((request) => ({ ...request, ...statusFace[request.status as RequestStatus] })),
  };
}

function cameTo(viewer: Viewer, reached: Milestone): Prisma.AssistanceRequestWhereInput {
  const passed = milestones.slice(0, milestones.indexOf(reached) + 1);
  return {
    AND: [
      countable(viewer),
      { service: { crew: { not: null }, paperwork: { has: "rules_of_engagement" } } },
      ...passed.map((milestone) => hasPassed[milestone]),
    ],
  };
}

const hasPassed: Record<Milestone, Prisma.AssistanceRequestWhereInput> = {
  asked: { submittedAt: { not: null } },
  signed: { signedAt: { not: null } },
  started: { startedAt: { not: null } },
  delivered: { deliveredAt: { not: null } },
  completed: { status: "completed", closedAt: { not: null } },
};

const courseSelect = {
  id: true,
  ref: true,
  status: true,
  submittedAt: true,
  signedAt: true,
  startedAt: true,
  deliveredAt: true,
  closedAt: true,
  organization: { select: { name: true, stateCode: true } },
  service: { select: { name: true } },
} satisfies Prisma.AssistanceRequestSelect;
