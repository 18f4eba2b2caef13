import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest, sentAgreement } from "@/server/testing/signed-request";

let portal: Portal;
let agreementId: string;
let authorityId: string;
beforeAll(async () => {
  portal = await openPortal();
  const requestId = await reviewedRequest(portal, { by: "renata", signer: "harold" });
  agreementId = (await sentAgreement(portal, requestId, "harold")).id;
  const { authorities } = await (
    await onStoryDay(portal, "priya")
  ).agreements.authorities.list({ requestId });
  authorityId = authorities[0]?.id ?? "";
});

test("only the service desk revokes an authority, and with a second factor", async () => {
  for (const [name, code] of [
    ["daniel", "NOT_FOUND"],
    ["owen", "NOT_FOUND"],
    ["harold", "NOT_FOUND"],
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
  const harold = await onStoryDay(portal, "harold");
  const { scopeHash } = await harold.agreements.get({ id: agreementId });
  const priya = await onStoryDay(portal, "priya");
  await priya.agreements.authorities.revoke({ id: authorityId });
  await expect(harold.agreements.sign({ id: agreementId, accepted: true, scopeHash })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(priya.agreements.authorities.revoke({ id: authorityId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const told = await withSystem("test", (db) => db.event.count({ where: { type: "authority.revoke" } }));
  expect(told).toBe(1);
});
