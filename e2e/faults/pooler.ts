import { startPgbouncer } from "@/e2e/production/front";
import type { Fault, Outcome } from "./fault";
import type { Installation } from "./installation";
import { judge } from "./load";
import { standStill } from "./standstill";
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
  const { postgres, databaseName, ports } = installation;
  const begin = (port?: number) => startPgbouncer(postgres.port, databaseName, "ballast_portal", port);
  let pgbouncer = await begin();
  const settings = {
    DATABASE_URL: `postgresql://ballast_portal:local@127.0.0.1:${pgbouncer.port}/${databaseName}`,
  };
  await startAsDescribed(installation, "--web", { ...settings, PORT: String(ports[0]) });
  await startAsDescribed(installation, "--worker", settings);
  const happened: string[] = [];
  const problems: string[] = [];
  const tryWithout = async (what: string, take: () => unknown, giveBack: () => Promise<void> | void) => {
    const look = () => Promise.resolve();
    const outcome = await standStill(installation, { what, withinSeconds: 25, take, giveBack, look });
    happened.push(outcome.happened);
    problems.push(...outcome.problems);
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
    problems.push(...(await judge(installation)));
  } finally {
    postgres.signal("SIGCONT");
    await installation.stop();
    await pgbouncer.stop();
  }
  return { happened: happened.join("; "), problems };
}
