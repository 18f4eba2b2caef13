import { conflict, type Refusal } from "@/server/kernel/errors";

const sentences: Record<string, string> = {
  booking_team_free: "That team is already booked on some of these days. Nothing was booked. Choose other days or another team.",
  booking_jurisdiction_free:
    "This jurisdiction already has a booking on some of these days. Nothing was booked. Choose days that do not overlap it.",
  booking_one_active: "This request already has its dates. Nothing was booked. Move the existing booking instead.",
};

/** Turns a promise kept by the database into a sentence; undefined when the error is a bug. */
export function refusalFrom(error: unknown): Refusal | undefined {
  const text = describe(error);
  const raised = /BA001[\s\S]*?message: "?([^"\n]+)/.exec(text)?.[1] ?? raisedMessage(error);
  if (raised) return conflict(raised);
  const constraint = Object.keys(sentences).find((name) => text.includes(name));
  if (constraint) return conflict(sentences[constraint] ?? "");
  if (text.includes("23505") || text.includes("P2002")) {
    return conflict("This was already saved. Reload to see it.");
  }
  return undefined;
}

function raisedMessage(error: unknown): string | undefined {
  const cause = driverCause(error);
  return cause?.originalCode === "BA001" || cause?.code === "BA001" ? (cause.originalMessage ?? cause.message) : undefined;
}

type DriverCause = { code?: string; originalCode?: string; message?: string; originalMessage?: string };

/** Prisma keeps the driver's error under `meta.driverAdapterError.cause`, or as `cause` of unknown errors. */
function driverCause(error: unknown): DriverCause | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: DriverCause } }; cause?: DriverCause };
  return meta?.driverAdapterError?.cause ?? cause;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${error.message} ${JSON.stringify(driverCause(error) ?? {})} ${(error as { code?: string }).code ?? ""}`;
}
