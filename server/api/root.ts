import { agreementsRouter } from "@/server/agreements/router";
import { navigationRouter } from "@/server/navigation/router";
import { requestsRouter } from "@/server/requests/router";
import { schedulingRouter } from "@/server/scheduling/router";
import { router } from "@/server/trpc/init";

export const appRouter = router({
  agreements: agreementsRouter,
  navigation: navigationRouter,
  requests: requestsRouter,
  scheduling: schedulingRouter,
});
export type AppRouter = typeof appRouter;
