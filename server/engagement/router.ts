import { router, staff } from "@/server/trpc/init";
import { engagementOverview, listOffices } from "./queries";
import { officeList } from "./schema";

export const engagementRouter = router({
  overview: staff("leadership").query(({ ctx }) => engagementOverview(ctx)),
  offices: staff("leadership")
    .input(officeList)
    .query(({ ctx, input }) => listOffices(ctx, input)),
});
