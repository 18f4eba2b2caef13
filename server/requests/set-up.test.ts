import { beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const desk = () => onStoryDay(portal, "priya");

async function acceptedScanning() {
  const id = await reviewedRequest(portal, { by: "renata", signer: "harold", service: "CYHY_VS" });
  const { version } = await (await desk()).requests.get({ id });
  await (await desk()).requests.move({ id, version, move: "accept" });
  return id;
}

test("a service that nobody is sent for is set up and closed, without dates", async () => {
  const id = await acceptedScanning();
  const accepted = await (await desk()).requests.get({ id });
  expect(accepted).toMatchObject({
    status: "setting_up",
    dueOn: "2026-11-30", // a week, as the catalog says
    standing: { next: "Have it set up by the provider" },
  });
  expect(accepted.moves.map(({ name }) => name)).toEqual(["set_up", "hold"]);
  expect(accepted.steps.map(({ label }) => label)).toEqual(["Asked", "Reviewed", "Set up", "Closed"]);

  const office = await onStoryDay(portal, "renata");
  const { version } = accepted;
  await expect(office.requests.move({ id, version, move: "set_up" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await (await desk()).requests.move({ id, version, move: "set_up" });
  expect(await office.requests.get({ id })).toMatchObject({
    status: "completed",
    standing: { then: "It is set up. What it finds comes from the provider." },
  });
});

test("it never waits for dates on the board, and no team can be booked that is not for it", async () => {
  const id = await acceptedScanning();
  const board = await (await desk()).scheduling.board({});
  expect(board.waiting.map((request) => request.id)).not.toContain(id);
  const team = await withSystem("find a team", (db) =>
    db.team.findFirstOrThrow({ where: { kind: "assessment" } }),
  );
  const dates = { teamId: team.id, startsOn: "2027-01-18", endsOn: "2027-01-29" };
  await expect((await desk()).scheduling.book({ requestId: id, ...dates })).rejects.toThrow(
    "This team does not do this service, or nobody is on it.",
  );
  const { organizationId, audience, serviceCode } = await database().assistanceRequest.findUniqueOrThrow({
    where: { id },
  });
  const row = { requestId: id, teamId: team.id, organizationId, serviceCode, tlp: "AMBER", audience };
  const days = { startsOn: new Date(dates.startsOn), endsOn: new Date(dates.endsOn) };
  await expect(
    database().booking.create({ data: { ...row, ...days, ref: "EN-TEST", bookedById: portal.people.naomi } }),
  ).rejects.toThrow("This team is not sent for this service, which needs no dates.");
});

test("where a team says it does the service, its days can be booked and given back", async () => {
  const id = await acceptedScanning();
  const teamId = await withSystem("make a team", async (db) => {
    const members = { create: [{ personId: portal.people.daniel, isLead: true }] };
    const data = { name: "Scanning team", kind: "assessment", services: ["CYHY_VS"], members };
    return (await db.team.create({ data })).id;
  });
  const dates = { teamId, startsOn: "2027-01-18", endsOn: "2027-01-29" };
  const booking = await (await desk()).scheduling.book({ requestId: id, ...dates });
  expect((await (await desk()).requests.get({ id })).status).toBe("scheduled");
  await (await desk()).scheduling.release({ id: booking.id, sequence: 0 });
  expect((await (await desk()).requests.get({ id })).status).toBe("setting_up");
});

test("the office may still change its mind", async () => {
  const id = await acceptedScanning();
  const renata = await onStoryDay(portal, "renata");
  const targets = [{ value: "192.0.2.44", hostedBy: "" }];
  await renata.requests.changeScope({ id, version: (await renata.requests.get({ id })).version, targets });
  const { status, version } = await renata.requests.get({ id });
  expect(status).toBe("in_review");
  await renata.requests.withdraw({ id, version });
});
