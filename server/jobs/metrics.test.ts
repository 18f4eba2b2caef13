import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { withSystem } from "@/server/db/transaction";
import { prepareQueues } from "@/server/db/login";
import { openPortal, type Portal } from "@/server/testing/portal";

const token = "t".repeat(40);
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  await prepareQueues(portal.url);
});
afterEach(() => vi.unstubAllEnvs());

const ask = (authorization?: string) =>
  GET(new Request("http://localhost/api/metrics", { headers: authorization ? { authorization } : {} }));

test("without a token in the settings there is nothing, whatever is sent", async () => {
  vi.stubEnv("METRICS_TOKEN", "");
  expect((await ask("Bearer ")).status).toBe(404);
});

test.each([undefined, "Bearer", `Bearer ${token}x`, token, `Basic ${token}`])(
  "%j does not open the numbers",
  async (authorization) => {
    vi.stubEnv("METRICS_TOKEN", token);
    const answer = await ask(authorization);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("ballast_");
  },
);

test("the numbers say how far behind the workers are, and name nobody", async () => {
  vi.stubEnv("METRICS_TOKEN", token);
  await withSystem("test", (db) =>
    db.event.createMany({
      data: ["request.submit", "request.take"].map((type) => ({
        ...{ at: new Date(Date.now() - 90_000), actorName: "Renata Kowalczyk", type, subjectKind: "request" },
        ...{ subjectId: randomUUID(), subjectRef: "AR", traceId: randomUUID(), tlp: "AMBER" },
        audience: ["role:auditor"],
      })),
    }),
  );
  const renata = await portal.as("renata");
  await renata.requests.list({});
  await expect(renata.requests.get({ id: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const answer = await ask(`Bearer ${token}`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toMatch(/^ballast_events_undelivered 2$/m);
  expect(text).toMatch(/^ballast_event_delivery_lag_seconds (9\d|1\d\d)(\.\d+)?$/m);
  expect(text).toMatch(/^ballast_database_up 1$/m);
  expect(text).toMatch(/_count\{procedure="requests\.get",outcome="NOT_FOUND"\} 1/);
  expect(text).toMatch(/_count\{procedure="requests\.list",outcome="ok"\} 1/);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds/m);
  expect(text).not.toMatch(/Kowalczyk|39049|Franklin|OH\b/);
});
