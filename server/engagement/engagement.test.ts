import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playJourneys } from "@/prisma/seed/journeys";
import { withPrincipals } from "@/server/db/transaction";
import { requestStatuses } from "@/server/requests/schema";
import { openPortal, type Portal } from "@/server/testing/portal";

let portal: Portal;
let owner: Client;

beforeAll(async () => {
  portal = await openPortal();
  await playJourneys(portal.people);
  owner = new Client({ connectionString: portal.url });
  await owner.connect();
}, 180_000);

afterAll(() => owner.end());

describe("the national picture", () => {
  it("has the same total behind every number as the list it opens", async () => {
    const leader = await portal.as("catherine");
    const { states, statuses, services, totals } = await leader.engagement.overview();
    const listed = async (filter: object) =>
      (await leader.requests.list({ view: "all", limit: 1, ...filter })).total;
    const offices = async (filter: object) =>
      (await leader.engagement.offices({ limit: 1, ...filter })).total;
    for (const { status, count } of statuses)
      expect([status, await listed({ status })]).toEqual([status, count]);
    for (const { code, count } of services)
      expect([code, await listed({ serviceCode: code })]).toEqual([code, count]);
    for (const state of states.filter(({ requests }) => requests > 0)) {
      expect([state.code, await listed({ stateCode: state.code })]).toEqual([state.code, state.requests]);
      expect(await offices({ reach: "reached", stateCode: state.code })).toBe(state.reached);
      expect(await offices({ reach: "unreached", stateCode: state.code })).toBe(
        state.offices - state.reached,
      );
    }
    expect(await listed({})).toBe(totals.requests);
    expect((await leader.requests.list({ view: "open", limit: 1 })).total).toBe(totals.open);
    expect(await offices({ reach: "reached" })).toBe(totals.reached);
    expect(await offices({ reach: "all" })).toBe(totals.offices);
    expect(await offices({ reach: "unreached" })).toBe(totals.offices - totals.reached);
  });

  it("follows signed tests from asking to closing, and each step opens as many", async () => {
    const leader = await portal.as("catherine");
    const { funnel, waits, levels, totals } = await leader.engagement.overview();
    for (const { milestone, count } of funnel) {
      const { total, items, nextCursor } = await leader.engagement.milestone({
        reached: milestone,
        limit: 100,
      });
      expect([milestone, total, items.length, nextCursor]).toEqual([milestone, count, count, null]);
    }
    const counts = funnel.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeLessThan(totals.requests);
    expect(counts.at(-1)).toBeGreaterThan(0);
    expect(waits.map(({ count }) => count)).toEqual([...counts.slice(1), counts[3]]);
    for (const { median, nineInTen } of waits) expect(nineInTen).toBeGreaterThanOrEqual(median);
    for (const { level, offices, reached } of levels) {
      const listed = (reach: "reached" | "all") => leader.engagement.offices({ limit: 1, reach, level });
      expect([(await listed("all")).total, (await listed("reached")).total]).toEqual([offices, reached]);
    }
    expect(levels.reduce((sum, { offices }) => sum + offices, 0)).toBe(totals.offices);
  });

  it("counts all 56 and every office, and invents nothing", async () => {
    const { states, statuses, totals } = await (await portal.as("catherine")).engagement.overview();
    expect(states).toHaveLength(56);
    expect(totals.offices).toBeGreaterThan(3_100);
    expect(totals.reached).toBeGreaterThan(3);
    expect(statuses.map(({ status }) => status)).toEqual(
      requestStatuses.filter((status) => status !== "draft"),
    );
    expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(totals.requests);
  });

  it("finds an office by how its words begin, with or without accents", async () => {
    const leader = await portal.as("catherine");
    const found = async (text: string) => (await leader.engagement.offices({ reach: "all", text })).items;
    expect((await found("kauai")).map(({ stateCode }) => stateCode)).toEqual(["HI"]);
    expect(await found("kauai")).toEqual(await found("Kauaʻi"));
    expect(await found("auai")).toEqual([]);
  });

  it("shows leadership facts and no contents", async () => {
    const leader = await portal.as("catherine");
    const { items } = await leader.engagement.offices({ reach: "reached", limit: 100 });
    const [request] = items.flatMap(({ requests }) => requests);
    if (!request) throw new Error("No office was reached.");
    expect(Object.keys(request).sort()).toEqual(["id", "label", "ref", "service", "status", "tone"]);
    const page = await leader.requests.get({ id: request.id });
    expect(page.content).toBeNull();
    expect((await leader.requests.messages({ id: request.id })).items).toEqual([]);
  });

  it.each(["renata", "priya", "owen", "beatriz", "marcus", "victor"] as const)(
    "does not exist for %s",
    async (name) => {
      const caller = await portal.as(name);
      await expect(caller.engagement.overview()).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(caller.engagement.milestone({})).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(caller.engagement.offices({})).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );
});

describe("the tallies that leadership's numbers come from", () => {
  it("say after every journey what counting all requests again says", async () => {
    const kept = await tallies();
    for (const rows of Object.values(kept)) expect(rows).not.toEqual([]);
    expect(kept).toEqual(await recounted());
  });

  it.each([
    ["is put somewhere else", "state_code = 'GU', service_code = 'RVA'"],
    ["belongs to no state", "state_code = null"],
    ["is withdrawn", "status = 'withdrawn', closed_at = now()"],
    ["becomes a draft again", "status = 'draft', submitted_at = null"],
    ["is hidden from leadership", "audience = array_remove(audience, 'role:leadership')"],
    ["took longer than was said", "signed_at = signed_at + interval '9 days', delivered_at = now()"],
    ["skipped its signature", "signed_at = null"],
  ])("keep up when a request %s", async (_what, change) => {
    await owner.query("begin");
    await owner.query("set local session_replication_role = replica");
    await owner.query("alter table assistance_request enable always trigger tally_request");
    const { rowCount } = await owner.query(
      `update assistance_request set ${change} where id in (
        select id from assistance_request where status <> 'draft' order by ref limit 15)`,
    );
    await owner.query("set constraints all immediate");
    const kept = await tallies();
    const counted = await recounted();
    await owner.query("rollback");
    expect(rowCount).toBe(15);
    expect(kept).toEqual(counted);
  });

  it.each([[[]], [["community", "role:coordinator", "role:auditor", "advisor:5"]]])(
    "tell nothing to %j",
    async (principals) => {
      const answers = await withPrincipals(principals, async (db) => [
        await db.$queryRaw`select * from ballast.count_by_state()`,
        await db.$queryRaw`select * from ballast.count_by_status()`,
        await db.$queryRaw`select * from ballast.count_offices()`,
        await db.$queryRaw`select * from ballast.measure_course()`,
      ]);
      expect(answers).toEqual([[], [], [], []]);
    },
  );

  it.each(["state_tally", "status_tally", "office_tally", "course_tally"])(
    "keep %s to themselves",
    async (table) => {
      await owner.query("begin");
      await owner.query("set local role ballast_app");
      await owner.query("select set_config('app.principals', 'role:leadership', true)");
      await expect(owner.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
      await owner.query("rollback");
    },
  );
});

describe("home", () => {
  it("opens for everybody, with nothing of another office", async () => {
    for (const name of Object.keys(portal.people) as (keyof typeof portal.people)[]) {
      const home = await (await portal.as(name)).home.get();
      if (name !== "tomas" && home.office?.name.includes("Cuyahoga"))
        throw new Error(`${name} is shown Cuyahoga's home`);
    }
    const tomas = JSON.stringify(await (await portal.as("tomas")).home.get());
    expect(tomas).not.toContain("Franklin");
    await expect(portal.visitor.home.get()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("names only what is this person's turn, each with its button", async () => {
    const desk = await (await portal.as("priya")).home.get();
    const { items } = await (
      await portal.as("priya")
    ).requests.list({ view: "all", status: "submitted", limit: 100 });
    const firstAnswers = desk.needs.filter(({ title }) => title === "Give a first answer");
    expect(firstAnswers.map(({ ref }) => ref).sort()).toEqual(items.map(({ ref }) => ref).sort());
    const leader = await (await portal.as("catherine")).home.get();
    expect(leader.needs).toEqual([]);
    const auditor = await (await portal.as("beatriz")).home.get();
    expect(auditor.can).toMatchObject({ log: true, ask: false, queue: false });
  });
});

async function tallies() {
  const rows = async (sql: string) => (await owner.query<Record<string, unknown>>(sql)).rows;
  return {
    states: await rows("select * from state_tally where requests <> 0 order by 1"),
    statuses: await rows("select * from status_tally where requests <> 0 order by 1, 2"),
    offices: await rows("select * from office_tally where requests <> 0 order by 1"),
    course: await rows("select * from course_tally where requests <> 0 order by 1, 2, 3"),
  };
}

async function recounted() {
  await owner.query("select ballast.tally_anew()");
  return tallies();
}
