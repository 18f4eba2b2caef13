import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actAs } from "@/prisma/seed/actors";
import { appRouter } from "@/server/api/root";
import { hashToken } from "@/server/auth/viewer";
import { database } from "@/server/db/client";
import { become, withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { officeOf, onStoryDay, reviewedRequest, sentAgreement } from "@/server/testing/signed-request";
import { createCallerFactory } from "@/server/trpc/init";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const franklin = { by: "renata", signer: "harold" } as const;
const nobody = "00000000-0000-4000-8000-000000000000";

async function sent() {
  const requestId = await reviewedRequest(portal, franklin);
  const { id } = await sentAgreement(portal, requestId, "harold");
  return { requestId, id };
}

describe("sending", () => {
  test("needs a signer whose authority is on record", async () => {
    const requestId = await reviewedRequest(portal, franklin);
    const desk = await onStoryDay(portal, "priya");
    const { version } = await desk.requests.get({ id: requestId });
    await expect(
      desk.agreements.send({ requestId, signerId: portal.people.renata, dueOn: "2026-12-07", version }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { field: "signerId" } });
    expect((await desk.requests.get({ id: requestId })).status).toBe("in_review");
  });

  test("a day that has passed, a stale page and a second sending are refused", async () => {
    const { requestId } = await sent();
    const desk = await onStoryDay(portal, "priya");
    const other = await reviewedRequest(portal, franklin);
    const { version } = await desk.requests.get({ id: other });
    const input = { requestId: other, signerId: portal.people.harold, dueOn: "2026-12-07", version };
    await expect(desk.agreements.send({ ...input, dueOn: "2026-11-22" })).rejects.toMatchObject({
      cause: { field: "dueOn" },
    });
    await expect(desk.agreements.send({ ...input, version: version - 1 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const again = { ...input, requestId, version: (await desk.requests.get({ id: requestId })).version };
    await expect(desk.agreements.send(again)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("nobody but the desk sends, and an unknown request is not there", async () => {
    const input = { requestId: nobody, signerId: portal.people.harold, dueOn: "2026-12-07", version: 1 };
    await expect((await onStoryDay(portal, "renata")).agreements.send(input)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect((await onStoryDay(portal, "priya")).agreements.send(input)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("signing", () => {
  test("binds the exact scope, keeps name and authority, and moves the request", async () => {
    const { requestId, id } = await sent();
    const harold = await onStoryDay(portal, "harold");
    const paper = await harold.agreements.get({ id });
    expect(paper).toMatchObject({ canSign: true, isLatestScope: true, authority: { basis: "Statute" } });
    expect(paper.targets.map(({ value }) => value)).toEqual(["192.0.2.10"]);
    expect(await harold.agreements.open({ id })).toEqual({ opened: true });
    expect(await harold.agreements.open({ id })).toEqual({ opened: false });
    await harold.agreements.sign({ id, accepted: true, scopeHash: paper.scopeHash });
    const { agreements } = await harold.agreements.forRequest({ requestId });
    expect(agreements).toMatchObject([
      { status: "signed", signature: { name: "Harold Nkemelu", title: "Director" } },
    ]);
    expect((await harold.requests.get({ id: requestId })).status).toBe("ready_to_schedule");
    await expect(
      harold.agreements.sign({ id, accepted: true, scopeHash: paper.scopeHash }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("somebody it was not sent to may read but not sign", async () => {
    const { id } = await sent();
    const dolores = await onStoryDay(portal, "dolores");
    const { scopeHash, canSign } = await dolores.agreements.get({ id });
    expect(canSign).toBe(false);
    await expect(dolores.agreements.sign({ id, accepted: true, scopeHash })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test.each(["tomas", "catherine", "owen", "marcus", "daniel", "victor"] as const)(
    "%s cannot tell that it exists",
    async (name) => {
      const { id } = await sent();
      const outsider = await onStoryDay(portal, name);
      await expect(outsider.agreements.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(outsider.agreements.open({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(outsider.agreements.sign({ id, accepted: true, scopeHash: "" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );

  test("without a second factor nothing is signed", async () => {
    const { id } = await sent();
    const harold = await withoutSecondFactor("harold");
    const { scopeHash } = await harold.agreements.get({ id });
    await expect(harold.agreements.sign({ id, accepted: true, scopeHash })).rejects.toMatchObject({
      code: "FORBIDDEN",
      cause: { field: "stepUp" },
    });
    expect((await harold.agreements.get({ id })).status).toBe("sent");
  });

  test("a list that is not the one on the screen is not signed", async () => {
    const { id } = await sent();
    const harold = await onStoryDay(portal, "harold");
    await expect(
      harold.agreements.sign({ id, accepted: true, scopeHash: "0".repeat(64) }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("a changed scope voids it, and it says so and why", async () => {
    const { requestId, id } = await sent();
    const renata = await onStoryDay(portal, "renata");
    const { version } = await renata.requests.get({ id: requestId });
    await renata.requests.changeScope({
      id: requestId,
      version,
      targets: [{ value: "192.0.2.99", hostedBy: "" }],
    });
    const harold = await onStoryDay(portal, "harold");
    const paper = await harold.agreements.get({ id });
    expect(paper).toMatchObject({ status: "void", canSign: false, voidedBecause: "The scope changed." });
    await expect(harold.agreements.sign({ id, accepted: true, scopeHash: paper.scopeHash })).rejects.toThrow(
      "This agreement no longer counts: the scope changed.",
    );
  });

  test("an authority counts to the end of its last day where the office is, and not a minute longer", async () => {
    const requestId = await reviewedRequest(portal, { by: "jesse", signer: "jesse" });
    const lastDay = "2026-12-04";
    const { id } = await sentAgreement(portal, requestId, "jesse", lastDay);
    // In Guam, ten hours ahead of UTC, the day is over at 14:00.
    const late = await actAs(portal.people.jesse, () => new Date(`${lastDay}T14:01:00Z`));
    const inTime = await actAs(portal.people.jesse, () => new Date(`${lastDay}T13:59:00Z`));
    await withSystem("confirm with a second factor that day", (db) =>
      db.session.updateMany({
        where: { personId: portal.people.jesse },
        data: { steppedUpAt: new Date(lastDay + "T14:00:00Z") },
      }),
    );
    const { scopeHash } = await late.agreements.get({ id });
    const input = { id, accepted: true, scopeHash } as const;
    await expect(late.agreements.sign(input)).rejects.toThrow(
      "No authority of yours is on record, or it has ended.",
    );
    await inTime.agreements.sign(input);

    const team = await withSystem("find a team", (db) =>
      db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } }),
    );
    const dates = { requestId, teamId: team.id, startsOn: "2027-01-18", endsOn: "2027-01-29" };
    const tooLate = await actAs(portal.people.naomi, () => new Date(`${lastDay}T14:02:00Z`));
    await expect(tooLate.scheduling.book(dates)).rejects.toThrow(
      "Nobody with authority has signed the scope as it stands.",
    );
    const stillValid = await actAs(portal.people.naomi, () => new Date(`${lastDay}T13:59:30Z`));
    await stillValid.scheduling.book(dates);
  });

  test("past the check in the code, the database refuses a signature after the authority ended", async () => {
    const requestId = await reviewedRequest(portal, franklin);
    await sentAgreement(portal, requestId, "harold", "2026-12-04");
    const office = `org:${await officeOf(portal, "harold")}`;
    const sign = (now: string) =>
      database().$transaction(async (db) => {
        await become(db, "ballast_app", [office], new Date(now));
        const agreement = await db.agreement.findFirstOrThrow({ where: { requestId } });
        const authority = await db.authority.findFirstOrThrow({
          where: { expiresOn: new Date("2026-12-04") },
        });
        const { id: agreementId, scopeHash, signerId: personId, tlp, audience } = agreement;
        const words = { name: "Harold Nkemelu", title: "Director", basis: authority.basis, factor: "totp" };
        const data = {
          agreementId,
          requestId,
          personId,
          authorityId: authority.id,
          scopeHash,
          tlp,
          audience,
          ...words,
        };
        await db.signature.create({ data, select: { id: true } });
      });
    // In Ohio, five hours behind UTC, the day is over at five in the morning of the next.
    await expect(sign("2026-12-05T05:01:00Z")).rejects.toThrow("the authority to sign it does not stand");
    await sign("2026-12-05T04:59:00Z");
  });

  test("of two signatures at once, one counts", async () => {
    const { id } = await sent();
    const harold = await onStoryDay(portal, "harold");
    const { scopeHash } = await harold.agreements.get({ id });
    const input = { id, accepted: true, scopeHash } as const;
    const outcomes = await Promise.allSettled([harold.agreements.sign(input), harold.agreements.sign(input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

async function withoutSecondFactor(name: "harold") {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + 3_600_000);
  await withSystem("sign in without a second factor", (db) =>
    db.session.create({
      data: {
        tokenHash: hashToken(token),
        personId: portal.people[name],
        method: "password",
        idleExpiresAt: later,
        expiresAt: later,
      },
      select: { id: true },
    }),
  );
  return createCallerFactory(appRouter)({ caller: { token, address: "local" } });
}
