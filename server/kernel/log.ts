import { pino, type DestinationStream } from "pino";
import { currentTrace } from "./trace";

/** JSON lines with the ids of the request and the job they belong to, and no personal data. */
export const openLog = (to?: DestinationStream) =>
  pino({ level: process.env.LOG_LEVEL ?? "info", base: null, mixin: () => ({ ...currentTrace() }) }, to);

export const log = openLog();

type Described = { name: string; code?: string; at?: string[] };

/**
 * What may be said about an error in the log: its name, its code and where it happened. Never its message: those of the
 * database client quote whole queries, with what people wrote in them.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { name: "unknown" };
  const code = codeOf(error);
  return { name: error.name, ...(code === undefined ? {} : { code }), at: framesOf(error) };
}

/** Postgres, Node and the mail server say what went wrong by a short code. Prisma keeps the database's under its own. */
function codeOf(error: Error): string | undefined {
  const { code, cause, meta } = error as { code?: unknown; cause?: unknown; meta?: DriverMeta };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  if (typeof original === "string") return original.slice(0, 60);
  if (typeof code === "string" || typeof code === "number") return String(code).slice(0, 60);
  return cause instanceof Error ? codeOf(cause) : undefined;
}

type DriverMeta = { driverAdapterError?: { cause?: { originalCode?: unknown } } };

/** The stack without its head, which repeats the message on as many lines as that has. */
const framesOf = ({ stack = "", message }: Error) =>
  stack
    .slice(message && stack.includes(message) ? stack.indexOf(message) + message.length : 0)
    .split("\n")
    .filter((line) => /^ {4}at [^\s].*\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim().slice("at ".length));
