import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { today } from "@/server/kernel/calendar";
import { openPortal, type Portal } from "@/server/testing/portal";
import { checkSeals, sealEvents } from "./seal";

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  const renata = await portal.as("renata");
  const { organizationId } = await database().membership.findFirstOrThrow({
    where: { personId: portal.people.renata },
  });
  await renata.requests.startDraft({ organizationId, serviceCode: "RVA" });
  await renata.requests.startDraft({ organizationId, serviceCode: "RPT" });
  await addEvent(eveningInNewYork);
});

/** Half past nine in the evening of the 9th, and the 10th in Greenwich already. */
const eveningInNewYork = new Date("2026-03-10T01:30:00Z");

describe("the log", () => {
  it("is read by the auditor, by page, type, person, reference and day", async () => {
    const auditor = await portal.as("beatriz");
    const all = await auditor.events.log({ limit: 2 });
    expect(all.total).toBe(3);
    expect(all.items[0]?.text).toBe("Renata Kowalczyk started a request");
    const next = await auditor.events.log({ limit: 2, cursor: all.nextCursor ?? undefined });
    expect(next.items.map(({ text }) => text)).toEqual(["Somebody asked for help"]);
    expect(next.nextCursor).toBeNull();
    const totals = async (filter: Parameters<typeof auditor.events.log>[0]) =>
      (await auditor.events.log(filter)).total;
    const ref = all.items[0]?.subjectRef ?? "";
    const day = today(all.items[0]?.at ?? new Date(), "America/New_York");
    expect(await totals({ type: "request.start_draft" })).toBe(2);
    expect(await totals({ type: "request.withdraw" })).toBe(0);
    expect(await totals({ actor: "kowal" })).toBe(2);
    expect(await totals({ actor: "priya" })).toBe(0);
    expect(await totals({ ref: ref.toLowerCase() })).toBe(1);
    expect(await totals({ from: day, to: day })).toBe(2);
    expect(await totals({ to: "2020-01-01" })).toBe(0);
    expect(await auditor.events.types()).toContainEqual({
      type: "request.start_draft",
      text: "started a request",
    });
  });

  it("is filtered by the days of the auditor's own zone", async () => {
    const auditor = await portal.as("beatriz");
    const totals = async (day: string) => (await auditor.events.log({ from: day, to: day })).total;
    expect([await totals("2026-03-09"), await totals("2026-03-10")]).toEqual([1, 0]);
    expect((await auditor.events.log({ to: "2026-03-08" })).total).toBe(0);
  });

  it.each(["owen", "priya", "catherine", "renata", "victor"] as const)(
    "does not exist for %s",
    async (name) => {
      const caller = await portal.as(name);
      for (const call of [
        () => caller.events.log({}),
        () => caller.events.types(),
        () => caller.events.chain(),
      ]) {
        await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      await expect(portal.visitor.events.log({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    },
  );

  it("is sealed in order, once; the chain holds, and shows where somebody got past all walls", async () => {
    const auditor = await portal.as("beatriz");
    expect(await auditor.events.chain()).toMatchObject({ position: 0, unsealed: 3, brokenAt: null });
    const sealed = await Promise.all([sealEvents(), sealEvents()]);
    expect(sealed.sort()).toEqual([0, 3]);
    expect(await auditor.events.chain()).toMatchObject({ position: 3, unsealed: 0, checkedTo: 0 });
    await checkSeals();
    expect(await auditor.events.chain()).toMatchObject({ checkedTo: 3, brokenAt: null });
    expect((await auditor.events.log({})).items.map(({ position }) => position)).toEqual([3, 2, 1]);
    await rewriteSecond("Nobody");
    await checkSeals({ fromStart: true, most: 1 });
    expect(await auditor.events.chain()).toMatchObject({ brokenAt: 2, checkedTo: 1 });
    await rewriteSecond("Renata Kowalczyk");
  });

  it.each([
    "update event set actor_name = 'Nobody'",
    "delete from event",
    "truncate event cascade",
    "update event_seal set hash = 'x'",
    "delete from event_seal",
    "insert into event_seal (position, event_id, previous, hash) select 99, id, '', '' from event limit 1",
    "alter table event disable trigger all",
    "drop table event cascade",
  ])("cannot be changed by SQL as the application's role: %s", async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow();
    expect(await database().event.count()).toBe(3);
    expect(await database().event.count({ where: { actorName: "Renata Kowalczyk" } })).toBe(2);
  });

  it.each(["update event set actor_name = 'Nobody'", "delete from event", "truncate event cascade"])(
    "refuses even the owner of the tables: %s",
    async (sql) => {
      await expect(withClient((client) => client.query(sql))).rejects.toThrow(/only be added to/);
    },
  );
});

const addEvent = (at: Date) =>
  database().event.create({
    data: {
      ...{
        at,
        actorName: "Somebody",
        type: "request.submit",
        subjectKind: "request",
        subjectRef: "AR-2222-22",
      },
      ...{ subjectId: randomUUID(), traceId: "x", tlp: "AMBER", audience: ["role:auditor"] },
    },
  });

/** As somebody can who owns the tables. */
const rewriteSecond = (actorName: string) =>
  withClient(async (client) => {
    await client.query("alter table event disable trigger user");
    await client.query(
      "update event set actor_name = $1 where id = (select event_id from event_seal where position = 2)",
      [actorName],
    );
    await client.query("alter table event enable trigger user");
  });

const asApplication = (sql: string) =>
  withClient(async (client) => {
    await client.query("begin");
    await client.query(
      "select set_config('role', 'ballast_app', true), set_config('app.principals', 'role:auditor,community', true)",
    );
    return client.query(sql);
  });

async function withClient<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: portal.url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
