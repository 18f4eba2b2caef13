import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { officeOf } from "@/server/testing/signed-request";

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
