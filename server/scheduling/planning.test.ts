import { beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { cuyahoga, days, findTeams, franklin, release } from "@/server/testing/team-days";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await findTeams();
});

const naomi = () => onStoryDay(portal, "naomi");

describe("planning", () => {
  test("free days avoid freezes and bookings, and the check explains before anything is written", async () => {
    const requestId = await signedRequest(portal, franklin);
    const desk = await naomi();
    const free = await desk.scheduling.freeDates({ requestId });
    expect(free.length).toBe(12);
    expect(free.teams.map(({ name }) => name)).toEqual(["Field Team 1", "Field Team 2"]);
    expect(free.teams[0]?.windows[0]).toMatchObject({
      from: "2027-01-18",
      to: "2027-01-29",
      daysToSpare: 14,
    });
    const bad = await desk.scheduling.check({ requestId, ...days("2027-03-08", "2027-03-19") });
    expect(bad.problem).toContain("Ohio primary");
    const good = await desk.scheduling.check({ requestId, ...days("2027-01-18", "2027-01-29") });
    expect(good).toMatchObject({ problem: null, daysToSpare: 14 });
    expect(good.sentence).toContain("74 days to fix");
    expect((await desk.requests.get({ id: requestId })).status).toBe("ready_to_schedule");
  });

  test("the board shows coordinators all teams, an assessor the own one, and nobody else anything", async () => {
    const requestId = await signedRequest(portal, cuyahoga);
    const desk = await naomi();
    const { id } = await desk.scheduling.book({
      requestId,
      ...days("2027-02-08", "2027-02-19", "Field Team 2"),
    });
    const board = await desk.scheduling.board({ bookingId: id });
    expect(board.teams.map(({ name }) => name)).toEqual([
      "Field Team 1",
      "Field Team 2",
      "Remote Team 1",
      "Remote Team 2",
    ]);
    expect(board.weeks).toHaveLength(20);
    expect(board.selected).toMatchObject({
      booking: { id, startsOn: "2027-02-08" },
      request: { isScheduled: true },
    });
    expect(board.elections.map(({ date }) => date)).toContain("2027-04-06");
    expect(board.freezeLanes.flatMap(({ states }) => states)).toContain("OH");
    const own = await (await onStoryDay(portal, "daniel")).scheduling.board({});
    expect(own.teams.map(({ name, bars }) => [name, bars.length])).toEqual([["Field Team 1", 0]]);
    expect(own.waiting).toEqual([]);
    for (const name of ["renata", "catherine", "owen", "beatriz"] as const) {
      await expect((await onStoryDay(portal, name)).scheduling.board({})).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await release(portal, id, 0);
  });

  test("a day begins where the state is: in Guam tomorrow, in Hawaii still today", async () => {
    const at = (instant: string) =>
      appRouter.createCaller({
        caller: { token: null, address: "test", now: () => new Date(instant) },
      });
    const first = async (instant: string, stateCode: string) =>
      (await at(instant).scheduling.elections({ stateCode }))[0]?.date;
    // The general election of 2028 is on November 7: over in Guam while it is still that day in Hawaii.
    expect(await first("2028-11-07T15:00:00Z", "GU")).not.toBe("2028-11-07");
    expect(await first("2028-11-08T09:30:00Z", "HI")).toBe("2028-11-07");
    expect(await first("2028-11-08T10:30:00Z", "HI")).not.toBe("2028-11-07");
    const { today } = await at("2028-11-08T09:30:00Z").scheduling.askBy({ stateCode: "HI" });
    expect(today).toBe("2028-11-07");
  });

  test("a visitor learns the last day to ask for each service before the next election", async () => {
    const { election, services } = await portal.visitor.scheduling.askBy({ stateCode: "OH" });
    expect(election).not.toBeNull();
    expect(services.map(({ code }) => code)).toContain("RVA");
    expect(services.every(({ askBy }) => askBy < (election?.date ?? ""))).toBe(true);
    expect(await portal.visitor.scheduling.askBy({ stateCode: null })).toHaveProperty("election");
  });
});
