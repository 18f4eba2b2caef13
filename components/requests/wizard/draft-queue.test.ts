import { expect, test } from "vitest";
import { flushQueue, type DraftQueue } from "./draft-queue";

type Fields = { details: string; hostName: string };
const queueOf = (waiting: Partial<Fields>): DraftQueue<Fields> => ({
  version: 1,
  saved: {},
  waiting,
  running: null,
});
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test("what the server refuses is not saved and waits for the next try", async () => {
  const queue = queueOf({ details: "Typed" });
  const refusal = new Error("Offline");
  expect(await flushQueue(queue, () => Promise.reject(refusal))).toEqual({ isSaved: false, error: refusal });
  expect(queue).toMatchObject({ version: 1, saved: {}, waiting: { details: "Typed" }, running: null });
  const sent: unknown[] = [];
  const outcome = await flushQueue(queue, (version, fields) => {
    sent.push(fields);
    return Promise.resolve({ version: version + 1 });
  });
  expect(outcome.isSaved).toBe(true);
  expect(sent).toEqual([{ details: "Typed" }]);
  expect(queue).toMatchObject({ version: 2, saved: { details: "Typed" }, waiting: {} });
});

test("what was typed meanwhile wins over what a failed save puts back", async () => {
  const queue = queueOf({ details: "First", hostName: "County" });
  const failing = flushQueue(queue, () => soon().then(() => Promise.reject(new Error("Offline"))));
  queue.waiting = { details: "Second" };
  await failing;
  expect(queue.waiting).toEqual({ details: "Second", hostName: "County" });
});

test("of two at once the second answers only when nothing is on its way any more", async () => {
  const queue = queueOf({ details: "Typed" });
  let running = 0;
  const save = async (version: number) => {
    running += 1;
    await soon();
    running -= 1;
    if (version === 1) throw new Error("Offline");
    return { version };
  };
  const outcomes = await Promise.all([
    flushQueue(queue, save),
    flushQueue(queue, save),
    flushQueue(queue, save),
  ]);
  expect(running).toBe(0);
  expect(outcomes.map(({ isSaved }) => isSaved)).toEqual([false, false, false]);
});
