import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { refusalFrom } from "@/server/db/refusals";
import { database } from "@/server/db/client";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { cuyahoga, days, findTeams, franklin, release, team } from "@/server/testing/team-days";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await findTeams();
});

const refusedFor = (words: string) => (error: unknown) =>
  refusalFrom(error)?.message.includes(words) === true;
const as = (name: CastName) => onStoryDay(portal, name);
const naomi = async () => (await as("naomi")).scheduling;
const teamOf = async (id: string) => (await naomi()).team({ id });
const madeTeam = async (services = ["RVA"]) =>
  (await naomi()).makeTeam({ name: `Field Team ${randomUUID().slice(0, 8)}`, services });

describe("a team", () => {
  test("that a coordinator makes can be booked once somebody is on it, for what it does and nothing else", async () => {
    const { id } = await madeTeam();
    const requestId = await signedRequest(portal, franklin);
    const offered = async () => (await (await naomi()).freeDates({ requestId })).teams.map((one) => one.id);
    expect(await offered()).not.toContain(id);
    await (await naomi()).addMember({ teamId: id, personId: portal.people.daniel, isLead: true });
    expect(await offered()).toContain(id);
    const { name, services } = await teamOf(id);
    const change = { id, name: `Renamed ${id}`, services: ["RPT"], before: { name, services } };
    await (await naomi()).changeTeam(change);
    await expect((await naomi()).changeTeam({ ...change, name })).rejects.toThrow(
      "Somebody else changed this team first",
    );
    expect(await offered()).not.toContain(id);
    expect(await teamOf(id)).toMatchObject({ name: `Renamed ${id}`, services: ["RPT"] });
    await (await naomi()).endMember({ teamId: id, personId: portal.people.daniel });
  });

  test("needs a name of its own and a service of the catalog", async () => {
    const desk = await naomi();
    for (const name of ["Field Team 1", "field team 1", "Service desk"])
      await expect(desk.makeTeam({ name, services: ["RVA"] })).rejects.toMatchObject({
        code: "BAD_REQUEST",
        cause: { field: "name" },
      });
    await expect(desk.makeTeam({ name: "Field Team 9", services: ["NOPE"] })).rejects.toMatchObject({
      cause: { field: "services" },
    });
    expect((await desk.makeTeam({ name: "Field_Team 1", services: ["RVA"] })).id).toBeTruthy();
  });

  test("retires once its work is done: then it is offered to nobody, until it is brought back", async () => {
    const requestId = await signedRequest(portal, franklin);
    const { id } = await (await naomi()).book({ requestId, ...days("2027-01-11", "2027-01-15") });
    const retirement = { id: team("Field Team 1"), isRetired: true };
    await expect((await naomi()).retireTeam(retirement)).rejects.toThrow(
      /still works on AR-.* Franklin County/,
    );
    await expect(
      database().team.update({ where: { id: retirement.id }, data: { retiredAt: new Date() } }),
    ).rejects.toSatisfy(refusedFor("work that is not done"));
    await release(portal, id, 0);
    await (await naomi()).retireTeam(retirement);
    expect((await teamOf(retirement.id)).isRetired).toBe(true);
    await expect(
      (await naomi()).book({ requestId, ...days("2027-01-11", "2027-01-15") }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const { teams } = await (await naomi()).board({});
    expect(teams.map(({ name }) => name)).not.toContain("Field Team 1");
    await expect((await naomi()).retireTeam(retirement)).rejects.toMatchObject({ code: "CONFLICT" });
    await (await naomi()).retireTeam({ ...retirement, isRetired: false });
    expect((await (await naomi()).freeDates({ requestId })).teams.map(({ name }) => name)).toContain(
      "Field Team 1",
    );
  });

  test("is made, changed and looked at by coordinators alone; the service desk is not one of them", async () => {
    for (const name of ["daniel", "owen", "renata", "catherine"] as const) {
      const { scheduling } = await as(name);
      await expect(scheduling.teams()).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(scheduling.makeTeam({ name: "Mine", services: ["RVA"] })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    const desk = await withSystem("find the desk", (db) =>
      db.team.findFirstOrThrow({ where: { kind: "desk" } }),
    );
    await expect(teamOf(desk.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const sql = (principals: string[]) =>
      withPrincipals(
        principals,
        (db) =>
          db.$executeRaw`update team set name = 'Taken over' where id in (${desk.id}::uuid, ${team("Remote Team 1")}::uuid)`,
      );
    expect(await sql(["community", "role:assessor", `team:${team("Remote Team 1")}`])).toBe(0);
    expect(await sql(["community", "role:coordinator"])).toBe(1);
  });
});

describe("a member", () => {
  test("sees what the team sees from the next click on, and nothing after the click that ends it", async () => {
    const requestId = await signedRequest(portal, franklin);
    const { id } = await (await naomi()).book({ requestId, ...days("2027-02-01", "2027-02-05") });
    const andre = await as("andre");
    const reads = () => andre.requests.get({ id: requestId }).then(({ content }) => content !== null);
    await expect(reads()).rejects.toMatchObject({ code: "NOT_FOUND" });
    const member = { teamId: team("Field Team 1"), personId: portal.people.andre };
    await (await naomi()).addMember(member);
    expect(await reads()).toBe(true);
    expect((await andre.scheduling.board({})).teams.map(({ name }) => name)).toContain("Field Team 1");
    await expect((await naomi()).addMember(member)).rejects.toThrow("on Field Team 1 already");
    await (await naomi()).endMember(member);
    await expect(reads()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect((await naomi()).endMember(member)).rejects.toMatchObject({ code: "CONFLICT" });
    await release(portal, id, 0);
  });

  test("is an assessor, and never the coordinator who decides", async () => {
    const { id: teamId } = await madeTeam();
    const put = async (name: CastName) =>
      (await naomi()).addMember({ teamId, personId: portal.people[name] });
    await expect(put("iris")).rejects.toThrow("Iris Abernathy is not an assessor");
    await expect(put("naomi")).rejects.toThrow("You cannot put yourself on a team");
    const { candidates } = await teamOf(teamId);
    expect(candidates.find(({ id }) => id === portal.people.daniel)?.teams).toEqual(["Field Team 1"]);
    expect(candidates.map(({ id }) => id)).not.toContain(portal.people.naomi);
    const insert = (person: string, viewer: string) =>
      withPrincipals(
        ["community", "role:coordinator", `person:${viewer}`],
        (db) =>
          db.$executeRaw`insert into team_member (team_id, person_id) values (${teamId}::uuid, ${person}::uuid)`,
      );
    const { iris, daniel, priya } = portal.people;
    await expect(insert(iris, priya)).rejects.toThrow("row-level security");
    await expect(insert(daniel, daniel)).rejects.toThrow("row-level security");
    expect(await insert(daniel, priya)).toBe(1);
  });

  test("leaves every team with the role, and whoever is given the desk's role answers there", async () => {
    const { id: teamId } = await madeTeam();
    const personId = portal.people.meiling;
    await (await naomi()).addMember({ teamId, personId, isLead: true });
    expect((await teamOf(teamId)).members).toMatchObject([{ id: personId, isLead: true }]);
    const owen = await as("owen");
    await owen.membership.setStaffRole({ id: personId, role: "coordinator", isGiven: true });
    await owen.membership.setStaffRole({ id: personId, role: "assessor", isGiven: false });
    const kinds = async () =>
      withSystem("look at teams", async (db) =>
        (
          await db.teamMember.findMany({ where: { personId }, select: { team: { select: { kind: true } } } })
        ).map((one) => one.team.kind),
      );
    expect(await kinds()).toEqual(["desk"]);
    await owen.membership.setStaffRole({ id: personId, role: "coordinator", isGiven: false });
    expect(await kinds()).toEqual([]);
  });
});

describe("days away", () => {
  const away = (startsOn: string, endsOn: string) => ({
    teamId: team("Field Team 2"),
    startsOn,
    endsOn,
    reason: "Training",
  });

  test("stand on the board and keep the team from being booked, until they are taken back", async () => {
    const { id } = await (await naomi()).addDaysAway(away("2027-02-08", "2027-02-12"));
    const requestId = await signedRequest(portal, cuyahoga);
    const wanted = { requestId, ...days("2027-02-10", "2027-02-16", "Field Team 2") };
    await expect((await naomi()).book(wanted)).rejects.toThrow("away Feb 8 to Feb 12, 2027 (Training)");
    const row = (await (await naomi()).board({ from: "2027-02-01" })).teams.find(
      ({ name }) => name === "Field Team 2",
    );
    expect(row?.away).toEqual([{ from: "2027-02-08", to: "2027-02-12", reason: "Training" }]);
    await (await naomi()).endDaysAway({ id });
    const booked = await (await naomi()).book(wanted);
    await release(portal, booked.id, 0);
    await expect((await naomi()).endDaysAway({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("never lie over a booking, whose office was promised them, nor over one another", async () => {
    const requestId = await signedRequest(portal, cuyahoga);
    const dates = days("2027-02-10", "2027-02-16", "Field Team 2");
    const { id, ref } = await (await naomi()).book({ requestId, ...dates });
    await expect((await naomi()).addDaysAway(away("2027-02-15", "2027-02-19"))).rejects.toThrow(
      `Field Team 2 is booked for Cuyahoga County Board of Elections Feb 10 to Feb 16, 2027 (${ref})`,
    );
    const rows = {
      ...away("2027-02-15", "2027-02-19"),
      startsOn: new Date("2027-02-15"),
      endsOn: new Date("2027-02-19"),
    };
    await expect(database().unavailability.create({ data: rows })).rejects.toSatisfy(
      refusedFor(`booked for ${ref}`),
    );
    await release(portal, id, 0);
    const first = await (await naomi()).addDaysAway(away("2027-02-15", "2027-02-19"));
    await expect((await naomi()).addDaysAway(away("2027-02-19", "2027-02-22"))).rejects.toThrow(
      "away Feb 15",
    );
    await (await naomi()).endDaysAway({ id: first.id });
  });

  test("end after they begin, and lie ahead", async () => {
    const desk = await naomi();
    for (const [from, to] of [
      ["2027-02-12", "2027-02-08"],
      ["2026-11-02", "2026-11-06"],
      ["2027-02-01", "2028-06-01"],
    ] as const)
      await expect(desk.addDaysAway(away(from, to))).rejects.toMatchObject({ cause: { field: "endsOn" } });
  });
});

test("nobody begins testing before the first booked day, whichever way they ask", async () => {
  const requestId = await signedRequest(portal, franklin);
  const { id } = await (await naomi()).book({ requestId, ...days("2026-12-07", "2026-12-11") });
  const daniel = await as("daniel");
  const { version, moves } = await daniel.requests.get({ id: requestId });
  expect(moves.map(({ name }) => name)).not.toContain("start");
  await expect(daniel.requests.move({ id: requestId, version, move: "start" })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("Testing begins on Dec 7, 2026"),
  });
  await expect(
    withPrincipals([`team:${team("Field Team 1")}`], async (db) => {
      await db.$executeRaw`select set_config('app.now', '2026-12-07T04:59:00Z', true)`;
      await db.$executeRaw`update assistance_request set status = 'testing' where id = ${requestId}::uuid`;
    }),
  ).rejects.toSatisfy(refusedFor("have not begun"));
  await release(portal, id, 0);
});
