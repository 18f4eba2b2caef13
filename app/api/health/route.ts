export const dynamic = "force-dynamic";

/** The process is up. Says nothing else, to anybody. */
export function GET() {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
