import { randomUUID } from "node:crypto";
import { describeError, log } from "@/server/kernel/log";
import { withTrace } from "@/server/kernel/trace";

export type Loop = { stop: () => Promise<void> };

/** Runs a pass again and again, one at a time; after a failure it waits longer, up to half a minute. */
export function repeat(name: string, everyMs: number, pass: () => Promise<unknown>): Loop {
  const ending = new AbortController();
  const done = run();
  return {
    async stop() {
      ending.abort();
      await done;
    },
  };

  async function run() {
    let wait = everyMs;
    while (!ending.signal.aborted) {
      wait = await withTrace({ request: randomUUID(), job: name }, () => once(wait));
      await pause(wait, ending.signal);
    }
  }

  async function once(waited: number) {
    try {
      await pass();
      return everyMs;
    } catch (error) {
      const wait = Math.min(waited * 2, 30_000);
      log.warn({ error: describeError(error), wait }, "pass failed, will be tried again");
      return wait;
    }
  }
}

function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
