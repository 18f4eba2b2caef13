import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ask, change, sentenceOf, type Answer } from "./ask";
import { unless, type Fault } from "./fault";
import type { Installation } from "./installation";
import { judge, startWriting, told } from "./load";
import { query } from "./postgres";

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
      "PostgreSQL stands still: a change gets a 503 with a sentence within half a minute, health says yes and ready no; afterwards the portal works again by itself",
    inject: pauseDatabase,
  },
  {
    name: "mail-away",
    expectation: "The mail server is away: mails wait, work goes on; when it is back each is sent once",
    inject: loseMail,
  },
];

async function startAll(installation: Installation) {
  const [one, other] = installation.ports;
  const all = [installation.web(one), installation.web(other), installation.worker()];
  await Promise.all(all.map((running) => running.start()));
  return all;
}

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
  const { ports, cookies, requestId, postgres } = installation;
  await startAll(installation);
  const say = () =>
    change(ports[0], "requests.message", messageOn(requestId), cookies.renata, 90_000).catch(() => undefined);
  await say();
  postgres.signal("SIGSTOP");
  const during = Promise.all([...Array.from({ length: 12 }, say), home(ports[1], cookies.renata)]);
  const health = await ask(ports[0], "/api/health");
  const ready = await ask(ports[0], "/api/ready").catch(() => undefined);
  const answers = await during;
  postgres.signal("SIGCONT");
  const back = performance.now();
  let works: Answer | undefined;
  while (works?.status !== 200 && performance.now() - back < 60_000) works = await say();
  const slowest = Math.max(...answers.map((answer) => answer?.ms ?? Infinity));
  const changes = answers.slice(0, 12);
  const statuses = [...new Set(changes.map((answer) => answer?.status))].join(", ");
  const sentence = changes[0] ? sentenceOf(changes[0]) : "no answer";
  return {
    happened: `12 changes answered ${statuses} in ${(slowest / 1000).toFixed(0)} s at most ("${sentence}"), a page ${answers[12]?.status}, health ${health.status}, ready ${ready?.status}; back ${((performance.now() - back) / 1000).toFixed(1)} s after`,
    problems: [
      ...unless(
        changes.every((answer) => answer?.status === 503),
        `changes were answered ${statuses}`,
      ),
      ...unless(slowest < 30_000, `somebody waited ${(slowest / 1000).toFixed(0)} s`),
      ...unless(health.status === 200, `health said ${health.status}`),
      ...unless(ready?.status === 503, `ready said ${ready?.status}`),
      ...unless(works?.status === 200, "it did not come back"),
      ...(await judge(installation, { acknowledged: [], drafts: [], refused: new Map(), broken: 0 })),
    ],
  };
}

const messageOn = (requestId: string) => ({ id: randomUUID(), requestId, body: "A word.", fileIds: [] });
const home = (port: number, cookie: string) =>
  ask(port, "/home", { headers: { cookie }, timeoutMs: 90_000 }).catch(() => undefined);

async function loseMail(installation: Installation) {
  const { url, mail, ports, cookies, requestId } = installation;
  await startAll(installation);
  await mail.stop();
  const sent = await Promise.all(
    Array.from({ length: 10 }, () =>
      change(ports[0], "requests.message", messageOn(requestId), cookies.renata),
    ),
  );
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
