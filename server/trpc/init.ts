import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import { isStaff, type Context, type StaffRole } from "@/server/access";
import { openOutside, type Outside } from "@/server/auth/outside";
import { isAway, refusalFrom } from "@/server/db/refusals";
import { Refusal } from "@/server/kernel/errors";
import { speakPlainly } from "@/server/kernel/input-words";
import { describeError, log } from "@/server/kernel/log";
import { metrics } from "@/server/kernel/metrics";
import { codeOf, noteDatabaseAway, requestId } from "@/server/kernel/trace";
import { asViewer, type Caller } from "./call";

speakPlainly();

const t = initTRPC.context<{ caller: Caller }>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    message: error.message,
    code: shape.code,
    data: {
      code: error.code,
      httpStatus: shape.data.httpStatus,
      field: error.cause instanceof Refusal ? (error.cause.field ?? null) : null,
      fields: error.cause instanceof ZodError ? fieldErrors(error.cause) : null,
    },
  }),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const measured = t.procedure.use(async ({ path, next }) => {
  const stop = metrics().procedures.startTimer({ procedure: path });
  const outcome = await next();
  stop({ outcome: outcome.ok ? "ok" : outcome.error.code });
  return outcome;
});

/** Runs the call as its viewer and puts every failure into words a person can act on. */
const call = measured.use<Context>(async ({ ctx, next }) => {
  try {
    return await asViewer(ctx.caller, async (context) => {
      const outcome = await next({ ctx: context });
      // Throwing inside rolls the transaction back.
      if (!outcome.ok) throw outcome.error;
      return outcome;
    });
  } catch (error) {
    throw translate(error);
  }
});

/** Visitors too. */
export const anyone = call;

/** Signed in and active. */
export const member = call.use(({ ctx, next }) => {
  if (!ctx.viewer.isActive) throw new Refusal("UNAUTHORIZED", "You are signed out. Sign in again to go on.");
  return next();
});

/** Signed in with one of these staff roles. */
export const staff = (...roles: StaffRole[]) =>
  member.use(({ ctx, next }) => {
    if (!roles.some((role) => isStaff(ctx.viewer, role)))
      throw new Refusal("NOT_FOUND", "There is nothing here that you can open.");
    return next();
  });

/** For what no viewer's transaction may touch: sessions, factors, invitations, new applications. */
export const outside = measured.use<{ outside: Outside }>(async ({ ctx, next }) => {
  const outcome = await next({ ctx: { outside: openOutside(ctx.caller) } });
  if (!outcome.ok) throw translate(outcome.error);
  return outcome;
});

function translate(error: unknown): TRPCError {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  const refusal = cause instanceof Refusal ? cause : refusalFrom(cause);
  if (refusal) return new TRPCError({ code: refusal.code, message: refusal.message, cause: refusal });
  return malformed(error, cause) ?? unexpected(cause);
}

function malformed(error: unknown, cause: unknown): TRPCError | undefined {
  if (!(error instanceof TRPCError) || error.code !== "BAD_REQUEST") return undefined;
  const sentence = cause instanceof ZodError ? cause.issues[0]?.message : undefined;
  return new TRPCError({
    code: "BAD_REQUEST",
    message: sentence ?? "Some of what was sent is not valid.",
    cause,
  });
}

/** The log keeps what happened, the reader gets a code and no internal text. */
function unexpected(cause: unknown): TRPCError {
  const code = codeOf(requestId());
  const away = isAway(cause);
  if (away) noteDatabaseAway();
  log.error({ code, error: describeError(cause) }, away ? "database away" : "unexpected");
  const error = away
    ? new TRPCError({ code: "SERVICE_UNAVAILABLE", message: unreachable })
    : new TRPCError({
        code: "INTERNAL_SERVER_ERROR",
        message: `Something went wrong on our side, and nothing was changed. Try again; if it happens again, give the service desk this code: ${code}.`,
      });
  return Object.assign(error, { digest: code }); // what a page that fails shows its reader
}

/** Whether it was saved is not known: the answer may have been lost on its way back. */
const unreachable =
  "The portal cannot reach its data right now, and this may not have been saved. Wait a minute, reload and look before you do it again.";

function fieldErrors(error: ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
}
