import { beforeAll, describe, expect, test } from "vitest";
import { actAs } from "@/prisma/seed/actors";
import type { CastName } from "@/prisma/seed/cast";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
let requestId: string;
beforeAll(async () => {
  portal = await openPortal();
  requestId = await signedRequest(portal, { by: "renata", signer: "harold" });
  const { id: teamId } = await withSystem("find a team", (db) =>
    db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } }),
  );
  const dates = { startsOn: "2026-12-07", endsOn: "2026-12-18" };
  await (await onStoryDay(portal, "naomi")).scheduling.book({ requestId, teamId, ...dates });
  const lead = await actAs(portal.people.daniel, () => new Date("2026-12-07T15:00:00Z"));
  await lead.requests.move({ id: requestId, version: await version(), move: "start" });
  await lead.requests.move({ id: requestId, version: await version(), move: "finish" });
});

const version = async () =>
  (await (await onStoryDay(portal, "renata")).requests.get({ id: requestId })).version;
const deliver = async (by: CastName) =>
  (await onStoryDay(portal, by)).documents.deliver({
    requestId,
    version: await version(),
    title: "What we found",
    fileId: await uploadedFile(portal, by),
  });

describe("a report", () => {
  test("is delivered by the booked team only, goes to the office and the team, and is closed by the office", async () => {
    await expect(deliver("samir")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deliver("priya")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deliver("renata")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const office = await (await onStoryDay(portal, "renata")).documents.forRequest({ requestId });
    expect(office).toMatchObject({ documents: [], can: { deliver: false, acknowledge: false } });
    const team = await (await onStoryDay(portal, "daniel")).documents.forRequest({ requestId });
    expect(team.can.deliver).toBe(true);
    await expect((await portal.as("tomas")).documents.forRequest({ requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });

    const { documentId: id } = await deliver("daniel");
    await expect(deliver("daniel")).rejects.toMatchObject({ code: "CONFLICT" });
    for (const name of ["renata", "harold", "daniel"] as const) {
      expect(await (await portal.as(name)).documents.get({ id }), name).toMatchObject({
        tlp: "AMBER+STRICT",
        kind: "report",
        request: { id: requestId },
      });
    }
    for (const name of [
      "priya",
      "naomi",
      "catherine",
      "marcus",
      "owen",
      "tomas",
      "samir",
      "angela",
    ] as const) {
      const actor = await portal.as(name);
      await expect(actor.documents.get({ id }), name).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await actor.documents.list({})).total, name).toBe(0);
      expect(JSON.stringify(await actor.search.palette({ text: "found" })), name).not.toContain(id);
    }
    expect((await (await portal.as("priya")).documents.forRequest({ requestId })).documents).toEqual([]);
    const asked = { id, version: 1, tlp: "GREEN", reach: "community" } as const;
    await expect((await portal.as("daniel")).documents.remark(asked)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect((await portal.as("renata")).documents.remark(asked)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect((await portal.as("renata")).documents.acknowledge({ id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(
      (await portal.as("daniel")).documents.acknowledgeDelivery({ id, version: await version() }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      (await portal.as("renata")).documents.acknowledgeDelivery({ id, version: 1 }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const renata = await portal.as("renata");
    expect((await renata.documents.forRequest({ requestId })).can.acknowledge).toBe(true);
    await renata.documents.acknowledgeDelivery({ id, version: await version() });
    expect((await renata.requests.get({ id: requestId })).status).toBe("completed");
    expect(await (await portal.as("daniel")).documents.receipts({ id })).toMatchObject({ confirmed: 1 });
    await expect(
      renata.documents.acknowledgeDelivery({ id, version: await version() }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
