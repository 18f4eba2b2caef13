import type { Instrumentation } from "next";

/** A page that fails while it is drawn shows its reader a code; the log line with that code says where it failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { describeError, log } = await import("@/server/kernel/log");
  const code = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ code, route: routePath, error: describeError(error) }, "page failed");
};
