import { badInput, conflict, type Refusal } from "@/server/kernel/errors";
import { metrics } from "@/server/kernel/metrics";

/** Raised by the database's own guards, with a sentence for people. */
const guardCode = "BA001";

const teamNameTaken = "There is a team of this name already. Nothing was saved. Choose another name.";

const byConstraint: Record<string, string> = {
  booking_team_free:
    "That team is already booked on some of these days. Nothing was booked. Choose other days or another team.",
  booking_jurisdiction_free:
    "This jurisdiction already has a booking on some of these days. Nothing was booked. Choose days that do not overlap it.",
  booking_one_active:
    "This request already has its dates. Nothing was booked. Move the existing booking instead.",
  team_name_once: teamNameTaken,
  team_name_key: teamNameTaken,
};

const met =
  "Somebody else changed the same thing at the same moment. Nothing was saved. Reload and try again.";

const byCode: Record<string, string> = {
  "23505": "This was already saved. Reload to see it.",
  "40001": met, // serialization failure
  "40P01": met, // deadlock: two bookings that wait for each other's days
};

const unstorable = new Set([
  "22021", // a NUL, which no text of the database can hold
  "22P05",
]);

/** Turns a promise kept by the database into a sentence; undefined when the error is a bug. */
export function refusalFrom(error: unknown): Refusal | undefined {
  const { originalCode = "", originalMessage = "" } = driverCause(error);
  if (originalCode === guardCode) return conflict(originalMessage);
  if (unstorable.has(originalCode))
    return badInput(
      "What you typed holds a character that cannot be kept. Type it again instead of pasting it.",
    );
  const constraint = Object.keys(byConstraint).find((name) => originalMessage.includes(`"${name}"`));
  const sentence = constraint ? byConstraint[constraint] : byCode[originalCode];
  if (sentence === met) metrics().conflicts.inc();
  return sentence ? conflict(sentence) : undefined;
}

/**
 * Whether the database could not be asked, or did not answer in time, so that trying again later is all there is to do.
 * Prisma, its adapter, the driver and PostgreSQL each have their own word for it.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: { kind?: unknown } & DriverCause };
  const { originalCode = "", kind } = { ...cause, ...driverCause(error) } as DriverCause & { kind?: unknown };
  const words = [code, kind, originalCode].filter((word) => typeof word === "string");
  return words.some((word) => away.test(word)) || lost.test(error.message);
}

const away =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|E(CONN(REFUSED|RESET)|PIPE|TIMEDOUT)|57P0[123]|57014|55P03|08...|53300|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
/** The driver has no codes for these. */
const lost = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/;

type DriverCause = { originalCode?: string; originalMessage?: string };
type DriverError = { meta?: { driverAdapterError?: { cause?: DriverCause } }; cause?: DriverCause };

/** Prisma keeps the driver's error under `meta`; errors of a transaction's end are the driver's own. */
function driverCause(error: unknown): DriverCause {
  if (typeof error !== "object" || error === null) return {};
  const { meta, cause } = error as DriverError;
  return meta?.driverAdapterError?.cause ?? cause ?? {};
}
