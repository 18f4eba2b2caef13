import { router, staff } from "@/server/trpc/init";
import { listMilestone } from "./milestones";
import { engagementOverview, listOffices } from "./queries";
import { milestoneList, officeList } from "./schema";

export const engagementRouter = router({
  overview: staff("leadership").query(({ ctx }) => engagementOverview(ctx)),
  offices: staff("leadership")
    .input(officeList)
    .query(({ ctx, input }) => listOffices(ctx, input)),
  milestone: staff("leadership")
    .input(milestoneList)
    .query(({ ctx, input }) => listMilestone(ctx, input)),
});
