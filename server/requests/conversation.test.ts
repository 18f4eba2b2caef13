import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const as = (name: CastName) => onStoryDay(portal, name);
const code = (value: string) => ({ code: value });
const line = (requestId: string, body = "Hello") => ({ id: randomUUID(), requestId, body, fileIds: [] });
const reviewed = () => reviewedRequest(portal, { by: "renata", signer: "harold" });

describe("a question", () => {
  test("hands the turn to the office and its answer hands it back", async () => {
    const requestId = await reviewed();
    const [desk, renata] = [await as("priya"), await as("renata")];
    const question = line(requestId, "Who may allow it?");
    const { version } = await desk.requests.get({ id: requestId });
    await desk.requests.ask({ ...question, version, dueOn: "2026-12-01" });
    expect(await renata.requests.get({ id: requestId })).toMatchObject({
      status: "answer_needed",
      dueOn: "2026-12-01",
      moves: expect.arrayContaining([{ name: "answer", label: "Answer" }]) as unknown,
    });
    await expect(desk.requests.settle({ questionId: question.id })).rejects.toMatchObject(code("CONFLICT"));
    const answer = { ...line(requestId, "Our IT department."), questionId: question.id };
    await renata.requests.answer(answer);
    await expect(renata.requests.answer(answer)).rejects.toMatchObject(code("CONFLICT"));
    expect((await desk.requests.get({ id: requestId })).status).toBe("in_review");
    await desk.requests.settle({ questionId: question.id });
    await desk.requests.settle({ questionId: question.id });
    const { items: messages } = await renata.requests.messages({ id: requestId });
    expect(messages.map(({ kind }) => kind)).toEqual(["question", "answer"]);
    expect(messages[0]?.settledAt).not.toBeNull();
    const { timeline } = await renata.requests.get({ id: requestId });
    expect(timeline.filter(({ type }) => type === "request.settle")).toHaveLength(1);
  });

  test("is answered on its own request only", async () => {
    const [requestId, other] = [await reviewed(), await reviewed()];
    const [desk, renata] = [await as("priya"), await as("renata")];
    for (const id of [requestId, other]) {
      const { version } = await desk.requests.get({ id });
      await desk.requests.ask({ ...line(id), version });
    }
    const [question] = (await renata.requests.messages({ id: other })).items;
    await expect(
      renata.requests.answer({ ...line(requestId), questionId: question?.id ?? "" }),
    ).rejects.toMatchObject(code("NOT_FOUND"));
  });

  test("from a page that is not current is refused and not kept", async () => {
    const requestId = await reviewed();
    const desk = await as("priya");
    await expect(desk.requests.ask({ ...line(requestId), version: 1 })).rejects.toMatchObject(
      code("CONFLICT"),
    );
    expect((await desk.requests.messages({ id: requestId })).items).toEqual([]);
  });
});

describe("a message", () => {
  test("sent twice by a double click is one message", async () => {
    const requestId = await reviewed();
    const renata = await as("renata");
    const message = line(requestId);
    await renata.requests.message(message);
    await renata.requests.message(message);
    expect((await renata.requests.messages({ id: requestId })).items).toHaveLength(1);
    const { timeline } = await renata.requests.get({ id: requestId });
    expect(timeline.filter(({ type }) => type === "request.message")).toHaveLength(1);
  });

  test("under a number that another message has is refused, not lost", async () => {
    const [requestId, other] = [await reviewed(), await reviewed()];
    const [renata, harold] = [await as("renata"), await as("harold")];
    const message = line(requestId);
    await renata.requests.message(message);
    for (const taken of [
      renata.requests.message({ ...message, requestId: other }),
      harold.requests.message({ ...message, body: "From somebody else" }),
    ]) {
      await expect(taken).rejects.toMatchObject(code("CONFLICT"));
    }
    expect((await renata.requests.messages({ id: other })).items).toEqual([]);
  });

  test("is read by the office and the desk; others cannot tell that there is one", async () => {
    const requestId = await reviewed();
    await (await as("renata")).requests.message(line(requestId, "Only for us."));
    for (const name of ["priya", "naomi", "harold", "dolores"] as const) {
      const { items: messages } = await (await as(name)).requests.messages({ id: requestId });
      expect(
        messages.map(({ body }) => body),
        name,
      ).toEqual(["Only for us."]);
    }
    for (const name of ["tomas", "margaret", "catherine", "marcus", "daniel", "owen", "beatriz"] as const) {
      const person = await as(name);
      const sees = await person.requests.get({ id: requestId }).catch(() => null);
      const [messages, scope] = [
        person.requests.messages({ id: requestId }),
        person.requests.scope({ id: requestId }),
      ];
      if (sees) expect((await messages).items, name).toEqual([]);
      else await expect(messages, name).rejects.toMatchObject(code("NOT_FOUND"));
      if (sees) await expect(scope, name).resolves.toBeNull();
      else await expect(scope, name).rejects.toMatchObject(code("NOT_FOUND"));
      await expect(person.requests.message(line(requestId)), name).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string,
      });
    }
  });

  test("needs words, has a limit, and ends with the request", async () => {
    const requestId = await reviewed();
    const renata = await as("renata");
    for (const body of ["  ", "x".repeat(4_001)]) {
      await expect(renata.requests.message(line(requestId, body))).rejects.toMatchObject(code("BAD_REQUEST"));
    }
    const { version } = await renata.requests.get({ id: requestId });
    await renata.requests.withdraw({ id: requestId, version });
    await expect(renata.requests.message(line(requestId))).rejects.toMatchObject({
      ...code("BAD_REQUEST"),
      message: expect.stringContaining("closed") as string,
    });
  });

  test("cannot carry a file somebody else uploaded", async () => {
    const requestId = await reviewed();
    await expect(
      (await as("renata")).requests.message({ ...line(requestId), fileIds: [randomUUID()] }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|BAD_REQUEST/) as string });
    expect((await (await as("priya")).requests.messages({ id: requestId })).items).toEqual([]);
  });
});

test("an internal note stays with the desk, in the conversation and in the timeline", async () => {
  const requestId = await reviewed();
  const [desk, renata] = [await as("priya"), await as("renata")];
  await expect(renata.requests.note(line(requestId))).rejects.toMatchObject(code("NOT_FOUND"));
  await desk.requests.note(line(requestId, "They may need a board vote."));
  expect((await (await as("naomi")).requests.messages({ id: requestId })).items).toMatchObject([
    { kind: "note" },
  ]);
  expect((await renata.requests.messages({ id: requestId })).items).toEqual([]);
  const types = (await renata.requests.get({ id: requestId })).timeline.map(({ type }) => type);
  expect(types).not.toContain("request.note");
});

test("of a long conversation the newest page comes first, and the question that waits is known on every page", async () => {
  const requestId = await reviewed();
  const [desk, renata] = [await as("priya"), await as("renata")];
  const question = line(requestId, "Who may allow it?");
  const { version } = await desk.requests.get({ id: requestId });
  await desk.requests.ask({ ...question, version });
  const { audience } = await database().requestContent.findUniqueOrThrow({ where: { requestId } });
  const base = { requestId, audience, authorId: portal.people.priya, kind: "message", tlp: "AMBER+STRICT" };
  await database().message.createMany({
    data: Array.from({ length: 149 }, (_, n) => ({
      ...base,
      body: `Line ${n}`,
      createdAt: new Date(Date.parse("2026-12-01T00:00:00Z") + n * 1000),
    })),
  });
  const newest = await renata.requests.messages({ id: requestId });
  expect([newest.items.length, newest.items.at(-1)?.body]).toEqual([100, "Line 148"]);
  const before = await renata.requests.messages({ id: requestId, before: newest.earlier ?? "" });
  expect(before.earlier).toBeNull();
  expect([...before.items, ...newest.items].map(({ body }) => body)).toEqual([
    question.body,
    ...Array.from({ length: 149 }, (_, n) => `Line ${n}`),
  ]);
  expect((await renata.requests.get({ id: requestId })).question).toEqual({
    id: question.id,
    author: "Priya Ramanathan",
  });
});

test("a long timeline says that it is cut", async () => {
  const requestId = await reviewed();
  const renata = await as("renata");
  const { isTimelineCut, ref, organizationId } = await renata.requests.get({ id: requestId });
  expect(isTimelineCut).toBe(false);
  const facts = { subjectKind: "request", subjectId: requestId, subjectRef: ref, organizationId };
  await database().event.createMany({
    data: Array.from({ length: 101 }, () => ({
      ...facts,
      ...{ actorName: "Somebody", type: "request.message", traceId: randomUUID(), tlp: "AMBER" },
      audience: [`org:${organizationId}`],
    })),
  });
  const { timeline, ...after } = await renata.requests.get({ id: requestId });
  expect([timeline.length, after.isTimelineCut]).toEqual([100, true]);
});
