import { member, router } from "@/server/trpc/init";
import { describeViewer } from "./queries";

export const navigationRouter = router({
  me: member.query(({ ctx }) => describeViewer(ctx)),
});
