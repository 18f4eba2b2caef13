import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

/** Procedures from the browser; their code loads with the first call. Pages use `api()` on the server instead. */
export const trpc = procedureAt([]) as TRPCClient<AppRouter>;

/** Notes which procedure is meant until it is called, so that a page without a call pays nothing for calling. */
function procedureAt(path: readonly string[]): unknown {
  return new Proxy(callable, {
    get: (_, name) => procedureAt([...path, String(name)]),
    apply: async (_, __, [input, options]: Parameters<Call>) => {
      const { wire } = await import("./wire");
      const name = path.slice(0, -1).join(".");
      return path.at(-1) === "query" ? wire.query(name, input, options) : wire.mutation(name, input, options);
    },
  });
}

type Call = (input?: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>;

function callable() {}
