import { beforeAll, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { openPortal, type Portal } from "@/server/testing/portal";
import { officeOf, onStoryDay, reviewedRequest, signedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const as = (name: CastName) => onStoryDay(portal, name);
const code = (value: string) => ({ code: value });
const franklin = { by: "renata", signer: "harold" } as const;
const complete = { reason: "pre_election", contactName: "Wes Coomer", contactEmail: "it@ballast.example" };

async function draft(by: CastName = "renata", serviceCode = "RVA") {
  const official = await as(by);
  const { id } = await official.requests.startDraft({
    organizationId: await officeOf(portal, by),
    serviceCode,
  });
  const { version } = await official.requests.get({ id });
  return { official, id, version };
}

describe("a draft", () => {
  test("is opened again instead of started twice", async () => {
    const { id } = await draft("alana");
    expect((await draft("alana")).id).toBe(id);
  });

  test("started twice at the same moment is one draft", async () => {
    const ids = await Promise.all([draft("ruth", "RPT"), draft("ruth", "RPT"), draft("ruth", "RPT")]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  });

  test("is seen by the office and by nobody else, the service desk included", async () => {
    const { id } = await draft("alana", "RPT");
    const others = [
      "priya",
      "daniel",
      "marcus",
      "catherine",
      "owen",
      "beatriz",
      "tomas",
      "margaret",
    ] as const;
    for (const name of others) {
      const person = await as(name);
      await expect(person.requests.get({ id }), name).rejects.toMatchObject(code("NOT_FOUND"));
      const { items } = await person.requests.list({ view: "all" });
      expect(
        items.map((item) => item.id),
        name,
      ).not.toContain(id);
    }
  });

  test("cannot be started for another office, nor for a service that is paused or unknown", async () => {
    const renata = await as("renata");
    const organizationId = await officeOf(portal, "renata");
    const start = renata.requests.startDraft;
    await expect(
      start({ organizationId: await officeOf(portal, "tomas"), serviceCode: "RVA" }),
    ).rejects.toMatchObject(code("NOT_FOUND"));
    await expect(start({ organizationId, serviceCode: "SITROOM" })).rejects.toMatchObject({
      ...code("BAD_REQUEST"),
      message: expect.stringContaining("paused") as string,
    });
    await expect(start({ organizationId, serviceCode: "NONE" })).rejects.toMatchObject(code("BAD_REQUEST"));
  });

  test("keeps every field and tells the second of two devices", async () => {
    const { official, id, version } = await draft("jesse");
    const saved = await official.requests.saveDraft({
      id,
      version,
      details: "First",
      preferredFrom: "2027-02-01",
    });
    await expect(official.requests.saveDraft({ id, version, details: "Second" })).rejects.toMatchObject(
      code("CONFLICT"),
    );
    await official.requests.saveDraft({ id, version: saved.version, contactName: "Ana" });
    const { content } = await official.requests.get({ id });
    expect(content).toMatchObject({ details: "First", contactName: "Ana", preferredFrom: "2027-02-01" });
  });

  test("is refused at a field's limit and kept as it was", async () => {
    const { official, id, version } = await draft("gloria");
    await official.requests.saveDraft({ id, version, details: "x".repeat(4_000) });
    await expect(
      official.requests.saveDraft({ id, version: version + 1, details: "x".repeat(4_001) }),
    ).rejects.toMatchObject(code("BAD_REQUEST"));
    const targets = Array.from({ length: 201 }, (_, n) => ({ value: `a${n}.example.org`, hostedBy: "" }));
    const list = { id, version: version + 1, targets };
    await expect(official.requests.saveDraft(list)).rejects.toMatchObject(code("BAD_REQUEST"));
    expect((await official.requests.get({ id })).content?.details).toHaveLength(4_000);
  });

  test("keeps every line of its list as typed, and says which cannot be tested", async () => {
    const { official, id, version } = await draft("dale");
    const values = ["203.0.113.40", "10.0.0.1", "203.0.113.40"];
    const targets = values.map((value) => ({ value, hostedBy: "County IT" }));
    const problems = [null, expect.any(String) as string, expect.any(String) as string];
    expect((await official.requests.saveDraft({ id, version, targets })).problems).toEqual(problems);
    const { content } = await official.requests.get({ id });
    expect(content?.targets.map(({ value, hostedBy }) => ({ value, hostedBy }))).toEqual(targets);
    expect(content?.targets.map(({ problem }) => problem)).toEqual(problems);
  });

  test("with its list open on two devices tells the second", async () => {
    const { official, id, version } = await draft("alana", "CYHY_VS");
    await official.requests.saveDraft({ id, version, targets: [{ value: "203.0.113.40" }] });
    await expect(
      official.requests.saveDraft({ id, version, targets: [{ value: "203.0.113.41" }] }),
    ).rejects.toMatchObject(code("CONFLICT"));
    const { content } = await official.requests.get({ id });
    expect(content?.targets).toMatchObject([{ value: "203.0.113.40", kind: "address" }]);
  });
});

describe("sending", () => {
  test("asks for what is missing, field by field", async () => {
    const { official, id, version } = await draft("ruth");
    const refusal = (field: string) => ({ ...code("BAD_REQUEST"), cause: { field } });
    await expect(official.requests.submit({ id, version })).rejects.toMatchObject(refusal("reason"));
    const first = await official.requests.saveDraft({ id, version, reason: complete.reason });
    await expect(official.requests.submit({ id, version: first.version })).rejects.toMatchObject(
      refusal("contactName"),
    );
    const second = await official.requests.saveDraft({ id, version: first.version, ...complete });
    await expect(official.requests.submit({ id, version: second.version })).rejects.toMatchObject(
      refusal("targets"),
    );
    const third = await official.requests.saveDraft({
      id,
      version: second.version,
      targets: [{ value: "203.0.113.40" }, { value: "10.0.0.1" }],
    });
    await expect(official.requests.submit({ id, version: third.version })).rejects.toMatchObject({
      ...refusal("targets"),
      message: expect.stringContaining("10.0.0.1") as string,
    });
    expect(await official.requests.scope({ id })).toBeNull();
  });

  test("pressed twice sends once, and opens the request to the desk", async () => {
    const { official, id, version } = await draft("lorna", "CYHY_VS");
    const targets = [{ value: "203.0.113.40" }];
    const saved = await official.requests.saveDraft({ id, version, ...complete, targets });
    const sent = await Promise.allSettled([
      official.requests.submit({ id, version: saved.version }),
      official.requests.submit({ id, version: saved.version }),
    ]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const desk = await as("priya");
    expect((await desk.requests.get({ id })).content?.reason).toBe("pre_election");
    expect((await (await as("catherine")).requests.get({ id })).content).toBeNull();
    await expect(
      official.requests.saveDraft({ id, version: sent.length, details: "Late" }),
    ).rejects.toMatchObject(code("CONFLICT"));
  });
});

describe("after sending", () => {
  test("two coordinators take a request: one has it, the other is told", async () => {
    const { official, id, version } = await draft("tomas", "RPT");
    const targets = [{ value: "203.0.113.41" }];
    const saved = await official.requests.saveDraft({ id, version, ...complete, targets });
    const sent = await official.requests.submit({ id, version: saved.version });
    const [priya, naomi] = [await as("priya"), await as("naomi")];
    const take = { id, version: sent.version, move: "take" } as const;
    const taken = await Promise.allSettled([priya.requests.move(take), naomi.requests.move(take)]);
    expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(taken.find(({ status }) => status === "rejected")).toMatchObject({ reason: code("CONFLICT") });
  });

  test("offers the signature or the acceptance, never both, and refuses the wrong one", async () => {
    const id = await reviewedRequest(portal, franklin);
    const desk = await as("priya");
    const { moves, version } = await desk.requests.get({ id });
    const names = moves.map(({ name }) => name);
    expect(names).toContain("send_agreement");
    expect(names).not.toContain("accept");
    await expect(desk.requests.move({ id, version, move: "accept" })).rejects.toMatchObject(code("CONFLICT"));
  });

  test("a changed scope goes back to review and needs a new signature", async () => {
    const id = await signedRequest(portal, franklin);
    const renata = await as("renata");
    const { version } = await renata.requests.get({ id });
    const bad = { id, version, targets: [{ value: "10.0.0.1", hostedBy: "" }] };
    await expect(renata.requests.changeScope(bad)).rejects.toMatchObject({ cause: { field: "targets.0" } });
    await renata.requests.changeScope({ id, version, targets: [{ value: "192.0.2.77", hostedBy: "" }] });
    expect((await renata.requests.get({ id })).status).toBe("in_review");
    const { agreements } = await renata.agreements.forRequest({ requestId: id });
    expect(agreements.map(({ status }) => status)).toEqual(["void"]);
  });

  test("the office withdraws, and nothing moves any more", async () => {
    const id = await reviewedRequest(portal, franklin);
    const [renata, desk] = [await as("renata"), await as("priya")];
    const { version } = await renata.requests.get({ id });
    await expect(desk.requests.withdraw({ id, version })).rejects.toMatchObject(code("FORBIDDEN"));
    const gone = await renata.requests.withdraw({ id, version });
    const after = await desk.requests.get({ id });
    expect(after).toMatchObject({ status: "withdrawn", moves: [], can: { write: false, note: false } });
    await expect(renata.requests.withdraw({ id, version: gone.version })).rejects.toMatchObject(
      code("CONFLICT"),
    );
  });

  test("the desk declines with a reason the office reads", async () => {
    const id = await reviewedRequest(portal, franklin);
    const desk = await as("priya");
    const { version } = await desk.requests.get({ id });
    await expect(desk.requests.decline({ id, version, reason: " " })).rejects.toMatchObject(
      code("BAD_REQUEST"),
    );
    await desk.requests.decline({ id, version, reason: "Ask your state navigator." });
    const { items: messages } = await (await as("renata")).requests.messages({ id });
    expect(messages.map(({ body }) => body)).toEqual(["Ask your state navigator."]);
  });
});

test.each(["victor", "philip"] as const)("%s speaks for no election office and cannot ask", async (name) => {
  const person = await portal.as(name);
  const [own] = (await person.auth.me())?.organizations ?? [];
  expect(own).toBeDefined();
  await expect(
    person.requests.startDraft({ organizationId: own?.id ?? "", serviceCode: "RPT" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST", message: "Only an election office can ask for help." });
});
