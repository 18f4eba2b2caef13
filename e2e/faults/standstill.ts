import type { Answer } from "./ask";
import { unless } from "./fault";
import type { Installation } from "./installation";
import { sayWord } from "./load";

const writers = 12;
const backWithinMs = 60_000;

type Standstill<Seen> = {
  what: string;
  withinSeconds: number;
  take: () => unknown;
  giveBack: () => Promise<void> | void;
  /** What else is looked at while it stands still. */
  look: () => Promise<Seen>;
};

/** Takes something the portal needs, lets people write all the same, gives it back and waits until they can. */
export async function standStill<Seen>(
  installation: Installation,
  { what, withinSeconds, take, giveBack, look }: Standstill<Seen>,
) {
  const say = () => sayWord(installation).catch(() => undefined);
  await say();
  await take();
  const [answers, seen] = await Promise.all([
    Promise.all(Array.from({ length: writers }, say)),
    look(),
  ]).finally(giveBack);
  const since = performance.now();
  let works = await say();
  while (works?.status !== 200 && performance.now() - since < backWithinMs) works = await say();
  const back = (performance.now() - since) / 1000;
  const slowest = Math.max(...answers.map(secondsOf));
  const statuses = [...new Set(answers.map((answer) => answer?.status ?? "nothing"))].join(", ");
  return {
    seen,
    answers,
    happened: `${what}: ${writers} changes answered ${statuses} after ${slowest.toFixed(1)} s at most, back ${back.toFixed(1)} s after`,
    problems: [
      ...unless(statuses === "503", `${what}: changes were answered ${statuses}`),
      ...unless(slowest < withinSeconds, `${what}: somebody waited ${slowest.toFixed(1)} s`),
      ...unless(works?.status === 200, `${what}: it did not come back`),
    ],
  };
}

const secondsOf = (answer: Answer | undefined) => (answer?.ms ?? Infinity) / 1000;
