import { router, staff } from "@/server/trpc/init";
import { listEvents } from "./log";
import { eventList } from "./schema";
import { chainState } from "./seal";
import { eventTypes } from "./sentence";

export const eventsRouter = router({
  log: staff("auditor")
    .input(eventList)
    .query(({ ctx, input }) => listEvents(ctx, input)),
  types: staff("auditor").query(() => eventTypes),
  chain: staff("auditor").query(({ ctx }) => chainState(ctx)),
});
