import { beforeAll, describe, expect, test } from "vitest";
import { actAs } from "@/prisma/seed/actors";
import type { CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { refusalFrom } from "@/server/db/refusals";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { meanwhile } from "@/server/testing/at-once";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { cuyahoga, days, findTeams, franklin, release, team } from "@/server/testing/team-days";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await findTeams();
});

const naomi = async () => (await onStoryDay(portal, "naomi")).scheduling;
const person = (name: CastName) => portal.people[name];
const setStatus = (name: CastName, status: string) =>
  withSystem("test", (db) =>
    db.person.update({ where: { id: person(name) }, data: { status }, select: { id: true } }),
  );
const sentence = (error: unknown) => refusalFrom(error)?.message ?? String(error);
const away = (startsOn: string, endsOn: string, name = "Field Team 1") => ({
  ...days(startsOn, endsOn, name),
  reason: "Training",
});
const rowOf = ({ startsOn, endsOn, ...row }: ReturnType<typeof away>) => ({
  ...row,
  startsOn: new Date(startsOn),
  endsOn: new Date(endsOn),
});

test("days away wait for testing that is under way, and not for testing that is done", async () => {
  const requestId = await signedRequest(portal, franklin);
  await (await naomi()).book({ requestId, ...days("2026-12-07", "2026-12-11") });
  const daniel = await actAs(person("daniel"), () => new Date("2026-12-07T18:00:00Z"));
  const move = async (name: "start" | "finish") => {
    const { version } = await daniel.requests.get({ id: requestId });
    await daniel.requests.move({ id: requestId, version, move: name });
  };
  await move("start");
  const refusal = (await naomi()).addDaysAway(away("2026-12-10", "2026-12-14"));
  await expect(refusal).rejects.toThrow("Testing has begun there. Choose days after Dec 11, 2026.");
  await expect(refusal).rejects.not.toThrow("Move that booking");
  await expect(
    database().unavailability.createMany({ data: [rowOf(away("2026-12-10", "2026-12-14"))] }),
  ).rejects.toSatisfy((error: unknown) => sentence(error).includes("choose days after it"));
  await move("finish");
  const { id } = await (await naomi()).addDaysAway(away("2026-12-10", "2026-12-14"));
  await (await naomi()).endDaysAway({ id });
});

test("days away that have passed stay, and say where the team was", async () => {
  const { id } = await (await naomi()).addDaysAway(away("2026-12-21", "2026-12-23"));
  const later = await actAs(person("naomi"), () => new Date("2027-01-04T15:00:00Z"));
  await expect(later.scheduling.endDaysAway({ id })).rejects.toThrow("These days have passed");
});

test("who does not plan learns from days away nothing of what is booked", async () => {
  const requestId = await signedRequest(portal, cuyahoga);
  const { id, ref } = await (
    await naomi()
  ).book({ requestId, ...days("2027-02-15", "2027-02-19", "Field Team 2") });
  const insert = (...principals: string[]) =>
    withPrincipals(["community", ...principals], (db) =>
      db.unavailability.createMany({ data: [rowOf(away("2027-02-15", "2027-02-19", "Field Team 2"))] }),
    ).then(String, sentence);
  expect(await insert("role:assessor", `team:${team("Field Team 2")}`)).toContain("row-level security");
  expect(await insert("role:assessor")).not.toContain(ref);
  expect(await insert("role:coordinator")).toContain(ref);
  await release(portal, id, 0);
});

describe("of two at the same moment", () => {
  test("who enter days away over one another, one is told", async () => {
    const enter = (from: string, to: string) =>
      `insert into unavailability (id, team_id, starts_on, ends_on, reason)
       values (gen_random_uuid(), '${team("Remote Team 1")}', '${from}', '${to}', 'Training')`;
    const refusal = await meanwhile(
      portal,
      enter("2027-03-08", "2027-03-12"),
      enter("2027-03-12", "2027-03-16"),
    );
    expect(String(refusal)).toContain("away on some of these days already");
  });

  test("who make a team of one name, one is told, whatever its capitals", async () => {
    const make = (name: string) =>
      `insert into team (id, name, kind) values (gen_random_uuid(), '${name}', 'assessment')`;
    const refusal = await meanwhile(portal, make("Night team"), make("NIGHT TEAM"));
    expect(String(refusal)).toContain('"team_name_once"');
    const create = database().team.create({ data: { name: "night Team", kind: "assessment" } });
    await expect(create).rejects.toSatisfy(
      (error: unknown) =>
        sentence(error) === "There is a team of this name already. Nothing was saved. Choose another name.",
    );
  });
});

test("a team's name cannot pass for another's", async () => {
  const desk = await naomi();
  for (const name of ["Field Team 1\u200b", "Field\u202e Team 1", "Service  desk", "\uff26ield Team 1"])
    await expect(desk.makeTeam({ name, services: ["RVA"] }), JSON.stringify(name)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
});

describe("a team whose people are all suspended", () => {
  const alone = async () => {
    const { id } = await (await naomi()).makeTeam({ name: "Lone Team", services: ["RVA"] });
    await (await naomi()).addMember({ teamId: id, personId: person("meiling"), isLead: true });
    return id;
  };

  test("is offered for no dates, and no dates are moved on it; nobody takes the last one off it before its work is done", async () => {
    const teamId = await alone();
    const requestId = await signedRequest(portal, franklin);
    const lone = (startsOn: string, endsOn: string) => ({ teamId, startsOn, endsOn });
    const { id } = await (await naomi()).book({ requestId, ...lone("2027-01-11", "2027-01-15") });
    const last = { teamId, personId: person("meiling") };
    await expect((await naomi()).endMember(last)).rejects.toThrow(
      /^Nobody else is left on Lone Team, and it is expected for AR-.* for Franklin County/,
    );
    const removal = withPrincipals(["community", "role:coordinator"], (db) =>
      db.teamMember.deleteMany({ where: last }),
    );
    await expect(removal).rejects.toSatisfy((error: unknown) =>
      sentence(error).includes("Nobody else is left"),
    );

    await setStatus("meiling", "suspended");
    const { teams } = await (await naomi()).freeDates({ requestId, bookingId: id });
    expect(teams.map((one) => one.id)).not.toContain(teamId);
    await expect(
      (await naomi()).move({ id, sequence: 0, ...lone("2027-01-18", "2027-01-22") }),
    ).rejects.toThrow("nobody is on it");
    await expect(
      (await naomi()).addMember({ teamId: team("Field Team 1"), personId: person("meiling") }),
    ).rejects.toThrow("is suspended. An administrator restores the account first.");
    await (await naomi()).endMember(last);
    await setStatus("meiling", "active");
    await (await naomi()).addMember({ ...last, isLead: false });
    await release(portal, id, 0);
    await (await naomi()).endMember(last);
  });
});

test("a team's log is whole: who came and went with a role stands in it too", async () => {
  const personId = person("andre");
  const { id: teamId } = await (await naomi()).makeTeam({ name: "Log Team", services: ["RVA"] });
  await (await naomi()).addMember({ teamId, personId, isLead: false });
  const { membership } = await onStoryDay(portal, "owen");
  await membership.setStaffRole({ id: personId, role: "assessor", isGiven: false });
  await membership.setStaffRole({ id: personId, role: "coordinator", isGiven: true });
  await membership.setStaffRole({ id: personId, role: "coordinator", isGiven: false });
  const desk = await database().team.findFirstOrThrow({ where: { kind: "desk" } });
  const log = (id: string) =>
    withSystem("test", (db) =>
      db.event.findMany({
        where: { subjectId: id, subjectKind: "team" },
        orderBy: { at: "asc" },
        select: { type: true, actorName: true, changes: true, audience: true },
      }),
    );
  expect((await log(teamId)).at(-1)).toMatchObject({
    type: "team.end_member",
    actorName: "Owen Falk",
    changes: { personId },
    audience: expect.arrayContaining(["role:coordinator", `team:${teamId}`, `person:${personId}`]),
  });
  expect((await log(desk.id)).map(({ type }) => type)).toEqual(["team.add_member", "team.end_member"]);
});
