import type { Context, Viewer } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { statusFace, type RequestStatus } from "@/server/requests/schema";
import { countable } from "./reach";
import { milestones, type Milestone, type MilestoneList } from "./schema";

type Spread = { count: number; median: number; nineInTen: number };
type Course = { stretch: Milestone | "whole" } & Spread;

/** How far requests for signed tests came and how many days each stretch took, as the database tallies it. */
export async function measureCourse({ db }: Context) {
  const rows = await db.$queryRaw<
    Course[]
  >`select stretch, requests as count, median, nine_in_ten as "nineInTen"
    from ballast.measure_course()`;
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

/** The requests that came at least this far, the latest first, with the total that engagement shows. */
export async function listMilestone(ctx: Context, { reached, ...page }: MilestoneList) {
  const { db, viewer } = ctx;
  const where = cameTo(viewer, reached);
  const { funnel } = await measureCourse(ctx);
  const found = await paginate(page, (window) =>
    db.assistanceRequest.findMany({
      where,
      orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
      select: courseSelect,
      ...window,
    }),
  );
  return {
    total: funnel.find(({ milestone }) => milestone === reached)?.count ?? 0,
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
