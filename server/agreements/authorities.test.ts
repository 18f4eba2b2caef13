import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actAs } from "@/prisma/seed/actors";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { officeOf, onStoryDay, reviewedRequest, sentAgreement } from "@/server/testing/signed-request";

let portal: Portal;
/** Of Cuyahoga County and its one signer, so that what is revoked is what they have. */
let agreementId: string;
let authorityId: string;
beforeAll(async () => {
  portal = await openPortal();
  const requestId = await reviewedRequest(portal, { by: "tomas", signer: "tomas" });
  agreementId = (await sentAgreement(portal, requestId, "tomas")).id;
  const { authorities } = await (
    await onStoryDay(portal, "priya")
  ).agreements.authorities.list({ requestId });
  authorityId = authorities[0]?.id ?? "";
});

const franklin = { by: "renata", signer: "harold" } as const;

async function sent() {
  const requestId = await reviewedRequest(portal, franklin);
  const { id } = await sentAgreement(portal, requestId, "harold");
  return { requestId, id };
}

describe("recording an authority", () => {
  const proof = {
    basis: "STATUTE",
    citation: "R.C. 3501.11",
    covers: "Everything",
    expiresOn: "2036-12-31",
  } as const;

  test("only the service desk records one, and only for somebody of the office", async () => {
    const requestId = await reviewedRequest(portal, franklin);
    const desk = await onStoryDay(portal, "priya");
    const input = { requestId, ...proof };
    await expect(
      (await onStoryDay(portal, "renata")).agreements.authorities.record({
        ...input,
        personId: portal.people.harold,
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      desk.agreements.authorities.record({ ...input, personId: portal.people.tomas }),
    ).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { field: "personId" },
    });
    await expect(
      desk.agreements.authorities.record({ ...input, personId: portal.people.priya }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      desk.agreements.authorities.record({
        ...input,
        personId: portal.people.harold,
        expiresOn: "2026-11-22",
      }),
    ).rejects.toMatchObject({ cause: { field: "expiresOn" } });
  });

  test("sent twice is one authority, recorded once; its number serves no other", async () => {
    const { requestId } = await sent();
    const desk = await onStoryDay(portal, "priya");
    const input = { requestId, ...proof, id: randomUUID(), personId: portal.people.harold };
    const answers = await Promise.all([
      desk.agreements.authorities.record(input),
      desk.agreements.authorities.record(input),
    ]);
    expect(answers).toEqual([{ id: input.id }, { id: input.id }]);
    const { timeline } = await desk.requests.get({ id: requestId });
    expect(timeline.filter(({ type }) => type === "authority.record")).toHaveLength(2);
    await expect(
      desk.agreements.authorities.record({ ...input, personId: portal.people.dolores }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("the day a paper is sent on is the office's, not the server's", async () => {
    const { requestId } = await sent();
    const late = await actAs(portal.people.priya, () => new Date("2026-11-24T03:00:00Z"));
    expect((await late.agreements.forRequest({ requestId })).today).toBe("2026-11-23");
  });

  test("another office's officials do not see it", async () => {
    const { requestId } = await sent();
    await expect(
      (await onStoryDay(portal, "tomas")).agreements.forRequest({ requestId }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("the desk offers only valid authorities and people of the office", async () => {
  const { requestId } = await sent();
  const { authorities, people } = await (
    await onStoryDay(portal, "priya")
  ).agreements.authorities.list({ requestId });
  expect(authorities.every(({ isValid, name }) => isValid && name === "Harold Nkemelu")).toBe(true);
  expect(people.map(({ name }) => name).sort()).toEqual([
    "Dolores Whitcomb",
    "Harold Nkemelu",
    "Renata Kowalczyk",
  ]);
  expect(await officeOf(portal, "harold")).toBe(await officeOf(portal, "renata"));
});

test("only the service desk revokes an authority, and with a second factor", async () => {
  for (const [name, code] of [
    ["daniel", "NOT_FOUND"],
    ["owen", "NOT_FOUND"],
    ["tomas", "NOT_FOUND"],
  ] as const) {
    const other = await onStoryDay(portal, name);
    await expect(other.agreements.authorities.revoke({ id: authorityId }), name).rejects.toMatchObject({
      code,
    });
  }
  const naomi = await onStoryDay(portal, "naomi");
  await withSystem("test", (db) =>
    db.session.updateMany({ where: { personId: portal.people.naomi }, data: { steppedUpAt: null } }),
  );
  await expect(naomi.agreements.authorities.revoke({ id: authorityId })).rejects.toMatchObject({
    cause: { field: "stepUp" },
  });
});

test("a revoked authority signs nothing, once and for all, and the log says so", async () => {
  const tomas = await onStoryDay(portal, "tomas");
  const { scopeHash } = await tomas.agreements.get({ id: agreementId });
  const priya = await onStoryDay(portal, "priya");
  await priya.agreements.authorities.revoke({ id: authorityId });
  await expect(tomas.agreements.sign({ id: agreementId, accepted: true, scopeHash })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(priya.agreements.authorities.revoke({ id: authorityId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const told = await withSystem("test", (db) => db.event.count({ where: { type: "authority.revoke" } }));
  expect(told).toBe(1);
});
