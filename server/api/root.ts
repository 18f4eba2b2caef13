import { accountRouter } from "@/server/account/router";
import { engagementRouter } from "@/server/engagement/router";
import { eventsRouter } from "@/server/events/router";
import { homeRouter } from "@/server/home/router";
import { mailRouter } from "@/server/mail/router";
import { notificationsRouter } from "@/server/notifications/router";
import { agreementsRouter } from "@/server/agreements/router";
import { membershipRouter } from "@/server/membership/router";
import { navigationRouter } from "@/server/navigation/router";
import { requestsRouter } from "@/server/requests/router";
import { schedulingRouter } from "@/server/scheduling/router";
import { router } from "@/server/trpc/init";

export const appRouter = router({
  auth: accountRouter,
  engagement: engagementRouter,
  events: eventsRouter,
  home: homeRouter,
  mail: mailRouter,
  notifications: notificationsRouter,
  agreements: agreementsRouter,
  membership: membershipRouter,
  navigation: navigationRouter,
  requests: requestsRouter,
  scheduling: schedulingRouter,
});
export type AppRouter = typeof appRouter;
