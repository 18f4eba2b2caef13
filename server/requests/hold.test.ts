import { beforeAll, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest, signedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const desk = () => onStoryDay(portal, "priya");
const franklin = { by: "renata", signer: "harold" } as const;

async function move(id: string, name: "hold" | "resume" | "accept") {
  const { version } = await (await desk()).requests.get({ id });
  return (await desk()).requests.move({ id, version, move: name });
}

async function heldAndResumed(id: string) {
  expect((await move(id, "hold")).status).toBe("on_hold");
  return (await move(id, "resume")).status;
}

test("off hold, a signed request waits for dates again and the signature still counts", async () => {
  const id = await signedRequest(portal, franklin);
  expect(await heldAndResumed(id)).toBe("ready_to_schedule");
  const { agreements } = await (await desk()).agreements.forRequest({ requestId: id });
  expect(agreements.map(({ status }) => status)).toEqual(["signed"]);
});

test("off hold, what was being set up or reviewed goes on there", async () => {
  const setUp = await reviewedRequest(portal, { ...franklin, service: "CYHY_VS" });
  await move(setUp, "accept");
  expect(await heldAndResumed(setUp)).toBe("setting_up");
  expect(await heldAndResumed(await reviewedRequest(portal, franklin))).toBe("in_review");
});

test("off hold, a request whose signer's authority has ended is reviewed and signed again", async () => {
  const id = await signedRequest(portal, { by: "alana", signer: "alana" });
  await database().authority.updateMany({
    where: { personId: portal.people.alana },
    data: { revokedAt: new Date() },
  });
  expect(await heldAndResumed(id)).toBe("in_review");
  const { moves } = await (await desk()).requests.get({ id });
  expect(moves.map(({ name }) => name)).toContain("send_agreement");
});
