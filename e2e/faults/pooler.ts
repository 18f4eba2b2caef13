import { randomUUID } from "node:crypto";
import { startPgbouncer } from "@/e2e/production/front";
import { change } from "./ask";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { judge } from "./load";
import { startAsDescribed } from "./starts";

export const pooler: Fault[] = [
  {
    name: "pooler-away",
    expectation:
      "pgbouncer stands still, then PostgreSQL behind it, then pgbouncer is killed: each change gets a 503 within 25 s, and the portal works again by itself after each",
    inject: losePooler,
  },
];

async function losePooler(installation: Installation): Promise<Outcome> {
  const { postgres, databaseName, ports, cookies, requestId } = installation;
  const begin = (port?: number) => startPgbouncer(postgres.port, databaseName, "ballast_portal", port);
  let pgbouncer = await begin();
  const settings = {
    DATABASE_URL: `postgresql://ballast_portal:local@127.0.0.1:${pgbouncer.port}/${databaseName}`,
  };
  await startAsDescribed(installation, "--web", { ...settings, PORT: String(ports[0]) });
  await startAsDescribed(installation, "--worker", settings);
  const say = () => {
    const message = { id: randomUUID(), requestId, body: "A word.", fileIds: [] };
    return change(ports[0], "requests.message", message, cookies.renata).catch(() => undefined);
  };
  const happened: string[] = [];
  const problems: string[] = [];
  const tryWithout = async (what: string, take: () => unknown, giveBack: () => unknown) => {
    await say();
    await take();
    const answers = await Promise.all(Array.from({ length: 12 }, say));
    await giveBack();
    const since = performance.now();
    let works = await say();
    while (works?.status !== 200 && performance.now() - since < 60_000) works = await say();
    const slowest = Math.max(...answers.map((answer) => answer?.ms ?? Infinity)) / 1000;
    const back = (performance.now() - since) / 1000;
    happened.push(`${what}: 503 after ${slowest.toFixed(1)} s at most, back ${back.toFixed(1)} s after`);
    problems.push(
      ...unless(
        answers.every((answer) => answer?.status === 503),
        `${what}: answered ${answers.map((answer) => answer?.status).join(", ")}`,
      ),
      ...unless(slowest < 25, `${what}: somebody waited ${slowest.toFixed(1)} s`),
      ...unless(works?.status === 200, `${what}: it did not come back`),
    );
  };
  try {
    await tryWithout(
      "pgbouncer paused",
      () => pgbouncer.signal("SIGSTOP"),
      () => pgbouncer.signal("SIGCONT"),
    );
    await tryWithout(
      "PostgreSQL paused",
      () => postgres.signal("SIGSTOP"),
      () => postgres.signal("SIGCONT"),
    );
    await tryWithout(
      "pgbouncer killed",
      () => pgbouncer.signal("SIGKILL"),
      async () => {
        await pgbouncer.stop();
        pgbouncer = await begin(pgbouncer.port);
      },
    );
    problems.push(
      ...(await judge(installation, { acknowledged: [], drafts: [], refused: new Map(), broken: 0 })),
    );
  } finally {
    postgres.signal("SIGCONT");
    await installation.stop();
    await pgbouncer.stop();
  }
  return { happened: happened.join("; "), problems };
}
