import { describeError, log } from "@/server/kernel/log";

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
      try {
        await pass();
        wait = everyMs;
      } catch (error) {
        wait = Math.min(wait * 2, 30_000);
        log.warn({ loop: name, error: describeError(error), wait }, "pass failed, will be tried again");
      }
      await pause(wait, ending.signal);
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
