import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { officeOf, onStoryDay, reviewedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

test("what waits for me is found behind any number of things that wait for others", async () => {
  const organizationId = await officeOf(portal, "renata");
  const renata = await portal.as("renata");
  const { id } = await renata.requests.startDraft({ organizationId, serviceCode: "RVA" });
  await database().assistanceRequest.createMany({
    data: Array.from({ length: 310 }, (_, index) => ({
      ...{ ref: `AR-${index}`, organizationId, serviceCode: "RPT", requesterId: portal.people.dolores },
      ...{ status: "scheduled", dueOn: new Date("2026-01-01"), teamId: null, coordinatorId: null },
      ...{ id: randomUUID(), tlp: "AMBER", audience: [`org:${organizationId}`] },
    })),
  });
  expect((await renata.home.get()).needs.map(({ key }) => key)).toEqual([id]);
});

test("an office reads on its first page who asked what", async () => {
  const id = await reviewedRequest(portal, { by: "lorna", signer: "lorna" });
  const desk = await onStoryDay(portal, "priya");
  const { version } = await desk.requests.get({ id });
  await desk.requests.ask({ id: randomUUID(), requestId: id, version, body: "Who hosts the results page?" });
  const home = await (await onStoryDay(portal, "lorna")).home.get();
  expect(home.needs.find(({ key }) => key === id)).toMatchObject({
    title: "Answer a question from Priya Ramanathan",
    text: "“Who hosts the results page?”",
  });
  expect(home.changes[0]).toMatchObject({ about: "Risk and vulnerability assessment" });
  expect(home.tlp).toBe("AMBER+STRICT");
  expect((await (await onStoryDay(portal, "priya")).home.get()).tlp).toBeNull();
});
