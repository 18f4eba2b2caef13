import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What is being answered or worked off: one request of a browser, or a job and the request that caused it. */
export type Trace = { request: string; job?: string; isDatabaseAway?: boolean };

// The web server and the pages it serves load their own copies of this module; a request passes through both.
const held = globalThis as { ballastTraces?: AsyncLocalStorage<Trace> };
const traces = (held.ballastTraces ??= new AsyncLocalStorage());

/** Every log line written by the work carries the trace, however deep it is written. */
export const withTrace = <Result>(trace: Trace, work: () => Result): Result => traces.run(trace, work);

export const currentTrace = (): Trace | undefined => traces.getStore();

/** The id of the request being answered; one of its own for work that no request began. */
export const requestId = (): string => traces.getStore()?.request ?? randomUUID();

/** What is being answered fails because the database cannot be reached, not because something is wrong. */
export function noteDatabaseAway(): void {
  const trace = traces.getStore();
  if (trace) trace.isDatabaseAway = true;
}

/** Short enough to be read out on the telephone, and the beginning of the id in the log. */
export const codeOf = (request: string): string => request.slice(0, 8);

/**
 * The id a proxy of our own gave a request, so that its log and ours can be read together, or a new one. Anybody could
 * write the header: without a proxy in front it is not read.
 */
export function idOfRequest(given: string | string[] | undefined, proxies: number): string {
  const plain = proxies > 0 && typeof given === "string" ? given.replaceAll("-", "").toLowerCase() : "";
  return /^[0-9a-f]{32}$/.test(plain) ? plain.replace(uuid, "$1-$2-$3-$4-$5") : randomUUID();
}

const uuid = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
