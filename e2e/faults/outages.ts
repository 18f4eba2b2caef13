import { setTimeout as pause } from "node:timers/promises";
import { ask, sentenceOf } from "./ask";
import { unless, type Fault } from "./fault";
import type { Installation } from "./installation";
import { judge, sayWord, startWriting, told } from "./load";
import { query } from "./postgres";
import { standStill } from "./standstill";
import { startAll } from "./starts";

export const outages: Fault[] = [
  {
    name: "database-restarted",
    expectation:
      "PostgreSQL is restarted five times under load: requests meanwhile get a 503, the portal comes back, nothing is lost",
    inject: restartDatabase,
  },
  {
    name: "database-paused",
    expectation:
      "PostgreSQL stands still: a change gets a 503 with a sentence within half a minute, a page a 503 too, health says yes and ready no; afterwards the portal works again by itself",
    inject: pauseDatabase,
  },
  {
    name: "mail-away",
    expectation: "The mail server is away: mails wait, work goes on; when it is back each is sent once",
    inject: loseMail,
  },
];

async function restartDatabase(installation: Installation) {
  await startAll(installation);
  const writing = startWriting(installation);
  for (let turn = 0; turn < 5; turn += 1) {
    await pause(1_500);
    await installation.postgres.restart();
  }
  const before = writing.ledger.acknowledged.length;
  await pause(5_000);
  const ledger = await writing.stop();
  const strange = [...ledger.refused.keys()].filter((status) => status !== 503);
  const problems = [
    ...(await judge(installation, ledger)),
    ...unless(strange.length === 0, `requests were answered ${strange.join(", ")}`),
    ...unless(ledger.acknowledged.length > before, "nobody could write afterwards"),
  ];
  return { happened: told(ledger), problems };
}

async function pauseDatabase(installation: Installation) {
  const { ports, cookies, postgres } = installation;
  await startAll(installation);
  const { seen, answers, happened, problems } = await standStill(installation, {
    what: "PostgreSQL paused",
    withinSeconds: 30,
    take: () => postgres.signal("SIGSTOP"),
    giveBack: () => postgres.signal("SIGCONT"),
    look: async () => ({
      health: await ask(ports[0], "/api/health"),
      ready: await ask(ports[0], "/api/ready"),
      page: await ask(ports[1], "/home", { headers: { cookie: cookies.renata }, timeoutMs: 90_000 }),
    }),
  });
  const { health, ready, page } = seen;
  const sentence = answers[0] ? sentenceOf(answers[0]) : "no answer";
  return {
    happened: `${happened} ("${sentence}"); a page ${page.status}, health ${health.status}, ready ${ready.status}`,
    problems: [
      ...problems,
      ...unless(health.status === 200, `health said ${health.status}`),
      ...unless(ready.status === 503, `ready said ${ready.status}`),
      ...unless(page.status === 503, `a page was answered ${page.status}`),
      ...unless(page.headers["retry-after"] !== undefined, "the page does not say when to come back"),
      ...(await judge(installation)),
    ],
  };
}

async function loseMail(installation: Installation) {
  const { url, mail } = installation;
  await startAll(installation);
  await mail.stop();
  const sent = await Promise.all(Array.from({ length: 10 }, () => sayWord(installation)));
  const tried = await until(
    url,
    "select count(*) >= 10 as so from mail where status = 'queued' and attempts > 0",
  );
  await mail.start();
  await query(url, "update mail set next_try_at = now() where status = 'queued'"); // the next try is minutes away
  const all = await until(url, "select count(*) = 0 as so from mail where status = 'queued'");
  const [kept] = await query<{ count: number }>(
    url,
    "select count(*)::int as count from mail where status = 'sent'",
  );
  const twice = [...mail.taken.values()].filter((times) => times > 1).length;
  return {
    happened: `${sent.filter(({ status }) => status === 200).length} messages written meanwhile, ${mail.taken.size} mails arrived`,
    problems: [
      ...unless(
        sent.every(({ status }) => status === 200),
        "work stood still without mail",
      ),
      ...unless(tried, "the worker did not try"),
      ...unless(all, "mail is still waiting"),
      ...unless(kept?.count === mail.taken.size, `${kept?.count} count as sent, ${mail.taken.size} arrived`),
      ...unless(twice === 0, `${twice} mails arrived twice`),
    ],
  };
}

async function until(url: string, question: string): Promise<boolean> {
  for (const giveUp = performance.now() + 60_000; performance.now() < giveUp; await pause(300)) {
    const [answer] = await query<{ so: boolean }>(url, question);
    if (answer?.so) return true;
  }
  return false;
}
