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
import { documentsRouter } from "@/server/documents/router";
import { groupsRouter } from "@/server/groups/router";
import { searchRouter } from "@/server/search/router";
import { router } from "@/server/trpc/init";

export const appRouter = router({
  search: searchRouter,
  groups: groupsRouter,
  documents: documentsRouter,
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
