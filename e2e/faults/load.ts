import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { change } from "./ask";
import { unless } from "./fault";
import type { Installation } from "./installation";
import { query } from "./postgres";

type Ledger = {
  acknowledged: string[];
  drafts: string[];
  refused: Map<number, number>;
  broken: number;
};

/** People who write messages and begin requests, one after the other each, through both web processes. */
export function startWriting({ ports, cookies, requestId, officeId }: Installation, writers = 4) {
  const ledger: Ledger = { acknowledged: [], drafts: [], refused: new Map(), broken: 0 };
  let isOver = false;
  const all = Array.from({ length: writers }, async (_, writer) => {
    for (let turn = writer; !isOver; turn += 1) await write(turn);
  });
  return {
    ledger,
    async stop() {
      isOver = true;
      await Promise.all(all);
      return ledger;
    },
  };

  async function write(turn: number): Promise<void> {
    const port = ports[turn % 2] ?? ports[0];
    const id = randomUUID();
    const isDraft = turn % 8 === 0;
    const message = { id, requestId, body: `Word ${turn}`, fileIds: [] };
    try {
      const answer = isDraft
        ? await change(
            port,
            "requests.startDraft",
            { organizationId: officeId, serviceCode: "RVA" },
            cookies.renata,
          )
        : await change(port, "requests.message", message, cookies.renata);
      if (answer.status === 200)
        (isDraft ? ledger.drafts : ledger.acknowledged).push(isDraft ? answer.text : id);
      else {
        ledger.refused.set(answer.status, (ledger.refused.get(answer.status) ?? 0) + 1);
        await pause(20);
      }
    } catch {
      ledger.broken += 1; // nobody was told that this one was kept
      await pause(20);
    }
  }
}

type Found = Record<
  "messages" | "messageEvents" | "drafts" | "draftEvents" | "undelivered" | "unsealed" | "twice" | "notTold",
  number
>;

type Acknowledged = Pick<Ledger, "acknowledged" | "drafts">;

/** One message of Renata's. */
export const sayWord = ({ ports, requestId, cookies }: Installation) => {
  const message = { id: randomUUID(), requestId, body: "A word.", fileIds: [] };
  return change(ports[0], "requests.message", message, cookies.renata, 90_000);
};

/** What is wrong with the database after all of that, one sentence each. */
export async function judge(
  { url, requestId, officeId }: Installation,
  { acknowledged, drafts: begun }: Acknowledged = { acknowledged: [], drafts: [] },
): Promise<string[]> {
  await settle(url);
  const lost = await absent(url, "message", acknowledged);
  const ids = begun.map((text) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)?.[0] ?? "");
  const lostDrafts = await absent(url, "assistance_request", ids);
  const [found] = await query<Found>(url, findings, [requestId, officeId]);
  if (!found) throw new Error("The database says nothing.");
  const { messages, messageEvents, drafts, draftEvents, undelivered, unsealed, twice, notTold } = found;
  return [
    ...unless(lost === 0, `${lost} acknowledged messages are lost`),
    ...unless(lostDrafts === 0, `${lostDrafts} acknowledged requests are lost`),
    ...unless(messages === messageEvents, `${messages} messages, ${messageEvents} in the log`),
    ...unless(drafts === draftEvents, `${drafts} requests, ${draftEvents} in the log`),
    ...unless(undelivered === 0, `${undelivered} events are not delivered`),
    ...unless(unsealed === 0, `${unsealed} events are not in the chain`),
    ...unless(twice === 0, `${twice} events told somebody twice`),
    ...unless(notTold === 0, `${notTold} messages did not tell exactly one person by notice and mail`),
    ...unless(!(await chainIsBroken(url)), "the chain is broken"),
  ];
}

async function absent(url: string, table: string, ids: string[]): Promise<number> {
  const [row] = await query<{ count: number }>(
    url,
    `select count(*)::int as count from unnest($1::uuid[]) as t(id) where not exists (select from ${table} r where r.id = t.id)`,
    [ids],
  );
  return row?.count ?? ids.length;
}

const findings = `
  select (select count(*) from message where request_id = $1 and kind = 'message')::int as messages,
    (select count(*) from event where subject_id = $1 and type = 'request.message')::int as "messageEvents",
    (select count(*) from assistance_request where organization_id = $2)::int as drafts,
    (select count(distinct subject_id) from event where organization_id = $2 and type = 'request.start_draft')::int
      as "draftEvents",
    (select count(*) from event e where not exists (select from event_delivery d where d.event_id = e.id))::int
      as undelivered,
    (select count(*) from event e where not exists (select from event_seal s where s.event_id = e.id))::int as unsealed,
    (select count(*) from (select from notification group by event_id, person_id having count(*) > 1) n)::int as twice,
    (select count(*) from event e where type = 'request.message' and 1 <>
      (select count(*) from notification n join mail m on m.notification_id = n.id where n.event_id = e.id))::int
      as "notTold"`;

/** Until the worker has nothing left to deliver and to seal. */
async function settle(url: string): Promise<void> {
  const waiting = `select count(*)::int as count from event e where not exists
    (select from event_delivery d where d.event_id = e.id) or not exists (select from event_seal s where s.event_id = e.id)`;
  for (const giveUp = performance.now() + 120_000; performance.now() < giveUp; await pause(500)) {
    const [left] = await query<{ count: number }>(url, waiting);
    if (left?.count === 0) return;
  }
}

async function chainIsBroken(url: string): Promise<boolean> {
  for (let again = true; ;) {
    const [step] = await query<{ more: boolean }>(url, "select ballast.check_seals(5000, $1) as more", [
      again,
    ]);
    again = false;
    if (!step?.more) break;
  }
  const [check] = await query<{ broken: boolean }>(
    url,
    "select broken_at is not null as broken from seal_check",
  );
  return check?.broken ?? true;
}

export const told = ({ acknowledged, drafts, refused, broken }: Ledger) =>
  `${acknowledged.length + drafts.length} writes acknowledged, ${broken} connections broken, refused: ${
    [...refused].map(([status, count]) => `${count} × ${status}`).join(", ") || "none"
  }`;
