import { createHash, timingSafeEqual } from "node:crypto";
import { readGauges } from "@/server/jobs/gauges";
import { metrics } from "@/server/kernel/metrics";

export const dynamic = "force-dynamic";

/** Numbers for whoever watches the installation, in Prometheus' text format. Not there unless a token is set. */
export async function GET(request: Request): Promise<Response> {
  const token = process.env.METRICS_TOKEN;
  if (!token) return answer(404, "There is nothing here.");
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`))
    return answer(401, "Say the token of METRICS_TOKEN.", { "www-authenticate": "Bearer" });
  const { registry } = metrics();
  const [own, read] = await Promise.all([registry.metrics(), readGauges()]);
  return answer(200, `${own}\n${read}`, { "content-type": registry.contentType });
}

/** In the same time however much of it is right: compared are hashes of one length. */
const isSame = (given: string, wanted: string) => timingSafeEqual(hash(given), hash(wanted));
const hash = (text: string) => createHash("sha256").update(text).digest();

const answer = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { "cache-control": "no-store", ...headers } });
