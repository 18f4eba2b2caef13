import { router, staff } from "@/server/trpc/init";
import { listEvents, listEventTypes } from "./log";
import { eventList } from "./schema";
import { chainState } from "./seal";

export const eventsRouter = router({
  log: staff("auditor")
    .input(eventList)
    .query(({ ctx, input }) => listEvents(ctx, input)),
  types: staff("auditor").query(({ ctx }) => listEventTypes(ctx)),
  chain: staff("auditor").query(({ ctx }) => chainState(ctx)),
});
