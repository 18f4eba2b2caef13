import { createTRPCUntypedClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/root";

/** Carries calls; `trpc` gives them their types. */
export const wire = createTRPCUntypedClient<AppRouter>({
  links: [httpLink({ url: "/api/trpc", transformer: superjson })],
});
