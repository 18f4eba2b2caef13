import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./fault";
import type { Installation } from "./installation";
import { judge, startWriting, told } from "./load";
import type { Running } from "./process";
import { startAll } from "./starts";

const kept = "Every acknowledged write is there, none half, each event delivered once, the chain whole";

export const kills: Fault[] = [
  {
    name: "kill-web",
    expectation: `A web process is killed 34 times under load. ${kept}`,
    inject: (installation) =>
      underLoad(installation, 34, async ({ webs }, turn) => restart(webs[turn % 2] ?? webs[0])),
  },
  {
    name: "kill-worker",
    expectation: `The worker is killed 33 times under load. ${kept}`,
    inject: (installation) => underLoad(installation, 33, async ({ worker }) => restart(worker)),
  },
  {
    name: "kill-database",
    expectation: `All processes of PostgreSQL are killed 33 times under load. ${kept}; the portal comes back by itself`,
    inject: (installation) =>
      underLoad(installation, 33, async () => {
        await installation.postgres.kill();
        await installation.postgres.start();
      }),
  },
];

type Parts = Awaited<ReturnType<typeof startAll>>;

async function underLoad(
  installation: Installation,
  times: number,
  kill: (parts: Parts, turn: number) => Promise<void>,
) {
  const parts = await startAll(installation);
  const writing = startWriting(installation);
  for (let turn = 0; turn < times; turn += 1) {
    await pause(300 + ((turn * 137) % 700)); // at another moment of the work each time
    await kill(parts, turn);
  }
  const atTheEnd = writing.ledger.acknowledged.length;
  await pause(4_000);
  const ledger = await writing.stop();
  const problems = await judge(installation, ledger);
  if (ledger.acknowledged.length === atTheEnd) problems.push("nobody could write after the last kill");
  for (const running of [...parts.webs, parts.worker])
    if (!running.isRunning) problems.push("a process that was not killed has ended");
  return { happened: `${times} kills, ${told(ledger)}`, problems };
}

async function restart(running: Running): Promise<void> {
  await running.end("SIGKILL");
  await running.start();
}
