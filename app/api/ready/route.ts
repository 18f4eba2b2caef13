import { findProblems } from "@/server/jobs/readiness";

export const dynamic = "force-dynamic";

/** Whether work can be done here: database, migrations, disk, worker. Names the part, never a detail. */
export async function GET() {
  const problems = await findProblems();
  const status = problems.length === 0 ? "ready" : "not ready";
  return Response.json(
    { status, problems },
    { status: problems.length === 0 ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
