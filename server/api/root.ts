import { requestsRouter } from "@/server/requests/router";
import { router } from "@/server/trpc/init";

export const appRouter = router({
  requests: requestsRouter,
});
export type AppRouter = typeof appRouter;
