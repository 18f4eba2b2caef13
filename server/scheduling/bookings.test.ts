import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { refusalFrom } from "@/server/db/refusals";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest, signedRequest } from "@/server/testing/signed-request";
import { cuyahoga, days, findTeams, franklin, release, team } from "@/server/testing/team-days";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await findTeams();
});

const naomi = () => onStoryDay(portal, "naomi");

describe("booking", () => {
  test("gives the office its dates, lets the team in and moves the request", async () => {
    const requestId = await signedRequest(portal, franklin);
    const daniel = await onStoryDay(portal, "daniel");
    await expect(daniel.requests.get({ id: requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });

    const { id } = await (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") });

    const renata = await onStoryDay(portal, "renata");
    const { booking, runway, can } = await renata.scheduling.dates({ requestId });
    expect(booking).toMatchObject({
      id,
      startsOn: "2027-01-18",
      endsOn: "2027-01-29",
      team: { name: "Field Team 1" },
    });
    expect(runway).toMatchObject({ isBooked: true, daysToFix: 74, daysToSpare: 14 });
    expect(can).toEqual({ book: false, change: false });
    expect(await renata.requests.get({ id: requestId })).toMatchObject({
      status: "scheduled",
      dueOn: "2027-01-18",
    });
    expect((await daniel.requests.get({ id: requestId })).content).not.toBeNull();
    expect(await renata.scheduling.calendarEntry({ id })).toMatchObject({
      startsOn: "2027-01-18",
      sequence: 0,
    });
    await release(portal, id, 0);
  });

  test.each(["renata", "daniel", "catherine", "owen"] as const)("%s cannot book", async (name) => {
    const requestId = await signedRequest(portal, franklin);
    const person = await onStoryDay(portal, name);
    await expect(
      person.scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("without a signature there are no dates, in the code and in the database", async () => {
    const requestId = await reviewedRequest(portal, franklin);
    await expect(
      (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await refusalOfForced(requestId, "2027-01-18", "2027-01-29")).toBe(
      "Nobody with authority has signed the scope as it stands. Nothing was booked. Send the rules of engagement for signature first.",
    );
  });

  test("a freeze is refused with its name and days, in the code and in the database", async () => {
    const requestId = await signedRequest(portal, franklin);
    await expect(
      (await naomi()).scheduling.book({ requestId, ...days("2027-03-01", "2027-03-12") }),
    ).rejects.toThrow("These days fall in the freeze for “Ohio primary” (Mar 5 to Jun 3, 2027).");
    expect(await refusalOfForced(requestId, "2027-03-01", "2027-03-12")).toBe(
      "These days fall in the testing freeze for the Ohio primary (Mar 5 to Jun 3, 2027). Nothing was booked. Choose days outside the freeze.",
    );
    expect((await (await naomi()).requests.get({ id: requestId })).status).toBe("ready_to_schedule");
  });

  test("a team is in one place at a time", async () => {
    const first = await signedRequest(portal, franklin);
    const second = await signedRequest(portal, cuyahoga);
    const desk = await naomi();
    const { id } = await desk.scheduling.book({ requestId: first, ...days("2027-01-18", "2027-01-29") });
    await expect(
      desk.scheduling.book({ requestId: second, ...days("2027-01-25", "2027-02-05") }),
    ).rejects.toThrow("Field Team 1 is booked Jan 18 to Jan 29, 2027.");
    expect(await refusalOfForced(second, "2027-01-25", "2027-02-05")).toContain(
      "That team is already booked",
    );
    await release(portal, id, 0);
  });

  test("a jurisdiction has one team at a time", async () => {
    const first = await signedRequest(portal, franklin);
    const second = await signedRequest(portal, { ...franklin, targets: ["192.0.2.77"] });
    const desk = await naomi();
    const { id } = await desk.scheduling.book({ requestId: first, ...days("2027-01-18", "2027-01-29") });
    await expect(
      desk.scheduling.book({ requestId: second, ...days("2027-01-25", "2027-02-05", "Field Team 2") }),
    ).rejects.toThrow("already has a team Jan 18 to Jan 29, 2027");
    expect(await refusalOfForced(second, "2027-01-25", "2027-02-05", "Field Team 2")).toContain(
      "This jurisdiction already has a booking",
    );
    await release(portal, id, 0);
  });

  test("a team that is away is refused with the reason and the days, in the code and in the database", async () => {
    const requestId = await signedRequest(portal, franklin);
    const away = { startsOn: new Date("2027-01-20"), endsOn: new Date("2027-01-22"), reason: "Training" };
    const { id } = await database().unavailability.create({
      data: { teamId: team("Field Team 1"), ...away },
    });
    await expect(
      (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") }),
    ).rejects.toThrow("Field Team 1 is away Jan 20 to Jan 22, 2027 (Training).");
    expect(await refusalOfForced(requestId, "2027-01-18", "2027-01-29")).toBe(
      "The team is away on some of these days: Training (Jan 20 to Jan 22, 2027). Nothing was booked. Choose other days or another team.",
    );
    await database().unavailability.delete({ where: { id } });
  });

  test.each([
    ["the last day first", ["2027-01-29", "2027-01-18"], "before the first"],
    ["days that passed", ["2026-11-16", "2026-11-20"], "has passed"],
    ["more days than anybody books", ["2027-06-07", "2027-12-31"], "at most 120 days"],
  ] as const)("refuses %s", async (_what, [startsOn, endsOn], words) => {
    const requestId = await signedRequest(portal, franklin);
    await expect((await naomi()).scheduling.book({ requestId, ...days(startsOn, endsOn) })).rejects.toThrow(
      words,
    );
  });

  test("a team that does not do the service, and the desk itself, are refused", async () => {
    const requestId = await signedRequest(portal, franklin);
    for (const name of ["Remote Team 1", "Service desk"]) {
      await expect(
        (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29", name) }),
      ).rejects.toThrow("does not do this service");
    }
  });

  test("who plans does not test", async () => {
    const requestId = await signedRequest(portal, franklin);
    await withSystem("put a coordinator on a team", (db) =>
      db.teamMember.create({ data: { teamId: team("Field Team 2"), personId: portal.people.naomi } }),
    );
    await expect(
      (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29", "Field Team 2") }),
    ).rejects.toThrow("Who plans does not test");
    await withSystem("take a coordinator off a team", (db) =>
      db.teamMember.deleteMany({ where: { teamId: team("Field Team 2"), personId: portal.people.naomi } }),
    );
  });

  test("of two coordinators booking one request at once, one is told", async () => {
    const requestId = await signedRequest(portal, franklin);
    const [one, other] = [await naomi(), await onStoryDay(portal, "priya")];
    const outcomes = await Promise.allSettled([
      one.scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") }),
      other.scheduling.book({ requestId, ...days("2027-02-08", "2027-02-19", "Field Team 2") }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({
      code: "CONFLICT",
    });
    const { booking } = await one.scheduling.dates({ requestId });
    await release(portal, booking?.id ?? "", 0);
  });
});

test("of offices that want one team on the same days at once, exactly one gets it and the others are told", async () => {
  const ids = await Promise.all([
    signedRequest(portal, franklin),
    signedRequest(portal, cuyahoga),
    signedRequest(portal, { by: "ruth", signer: "ruth" }),
    signedRequest(portal, { by: "jesse", signer: "jesse" }),
  ]);
  const desk = await naomi();
  const outcomes = await Promise.allSettled(
    ids.map((requestId) => desk.scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") })),
  );
  const [winner, ...others] = outcomes.filter(({ status }) => status === "fulfilled");
  expect(others).toEqual([]);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
  }
  if (winner?.status === "fulfilled") await release(portal, winner.value.id, 0);
});

/** The sentence a person would read when the database refuses. */
const refusalOfForced = (...booking: Parameters<typeof forced>) =>
  forced(...booking).then(
    () => "It was booked.",
    (error: unknown) => refusalFrom(error)?.message ?? String(error),
  );

/** Writes the row itself, past every check in the code, as the role viewers have. */
async function forced(requestId: string, startsOn: string, endsOn: string, name = "Field Team 1") {
  return database().$transaction(async (db) => {
    await db.$queryRaw`select set_config('role', 'ballast_app', true), set_config('app.principals', 'community,role:coordinator', true)`;
    const request = await db.assistanceRequest.findUniqueOrThrow({ where: { id: requestId } });
    const { organizationId, serviceCode, audience } = request;
    return db.booking.create({
      data: {
        ...{
          requestId,
          organizationId,
          serviceCode,
          audience,
          tlp: "AMBER",
          ref: `EN-${requestId.slice(0, 8)}`,
          bookedById: portal.people.naomi,
        },
        teamId: team(name),
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
      },
      select: { id: true },
    });
  });
}
