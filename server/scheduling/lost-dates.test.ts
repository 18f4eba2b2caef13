import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { reactions } from "@/server/api/reactions";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";

let portal: Portal;
let teamId: string;
beforeAll(async () => {
  process.env.BALLAST_DATA = mkdtempSync(path.join(tmpdir(), "ballast-mail-"));
  portal = await openPortal();
  const team = await withSystem("find a team", (db) =>
    db.team.findFirstOrThrow({ where: { name: "Field Team 1" }, select: { id: true } }),
  );
  teamId = team.id;
});

const as = (name: CastName) => onStoryDay(portal, name);
const deliver = () => deliverEvents(reactions, new Date(0));

/** Booked dates of Franklin County, with everything before them already told. */
async function booked() {
  const requestId = await signedRequest(portal, { by: "renata", signer: "harold" });
  const dates = { teamId, startsOn: "2027-01-18", endsOn: "2027-01-29" };
  const { id } = await (await as("naomi")).scheduling.book({ requestId, ...dates });
  await deliver();
  await forgetNotices();
  return { requestId, id };
}

async function forgetNotices() {
  await database().mail.deleteMany();
  await database().notification.deleteMany();
}

const noticesOf = async (name: CastName) => {
  const { items } = await (await as(name)).notifications.list({});
  return items.map(({ kind, href }) => ({ kind, href }));
};

const losses = {
  "a changed scope": async (id: string) => {
    const renata = await as("renata");
    const { version } = await renata.requests.get({ id });
    await renata.requests.changeScope({ id, version, targets: [{ value: "192.0.2.99", hostedBy: "" }] });
  },
  "a withdrawal": async (id: string) => {
    const renata = await as("renata");
    await renata.requests.withdraw({ id, version: (await renata.requests.get({ id })).version });
  },
  "a release": async (id: string) => {
    const desk = await as("naomi");
    const { booking } = await desk.scheduling.dates({ requestId: id });
    await desk.scheduling.release({ id: booking?.id ?? "", sequence: booking?.sequence ?? 0 });
  },
};

test.each(Object.entries(losses))("%s tells the team once, with a page it can open", async (_what, lose) => {
  const { requestId, id } = await booked();
  await lose(requestId);
  await deliver();
  expect(await noticesOf("daniel")).toEqual([{ kind: "booking.release", href: "/schedule" }]);
  const harold = (await noticesOf("harold")).filter(({ kind }) => kind === "booking.release");
  expect(harold.map(({ href }) => href)).toEqual([`/requests/${requestId}`].slice(0, harold.length));
  const daniel = await as("daniel");
  await expect(daniel.requests.get({ id: requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await daniel.scheduling.calendarEntry({ id })).isCanceled).toBe(true);
  // Home tells of it too, and links only what can be opened.
  const told = async (name: CastName) =>
    (await (await as(name)).home.get()).changes.find(({ type }) => type === "booking.release")?.href;
  expect(await told("daniel")).toBeNull();
  expect(await told("dolores")).toBe(`/requests/${requestId}`);
  // An old address still opens the board.
  for (const stale of [{ requestId }, { bookingId: id }, { requestId: randomUUID() }, {}]) {
    expect((await daniel.scheduling.board(stale)).selected).toBeNull();
  }
});

test("each step of the dates and the papers stands on the timeline once", async () => {
  const { requestId } = await booked();
  await losses["a release"](requestId);
  const { timeline } = await (await as("renata")).requests.get({ id: requestId });
  expect(timeline.map(({ type }) => type)).toEqual([
    ...["booking.release", "booking.book", "agreement.sign", "agreement.send", "authority.record"],
    ...["request.take", "request.submit", "request.start_draft"],
  ]);
  const leader = await (await as("catherine")).requests.get({ id: requestId });
  expect(leader.timeline.map(({ type }) => type)).toContain("request.sign");
});
