import { member, router } from "@/server/trpc/init";
import { openHome } from "./queries";

export const homeRouter = router({
  get: member.query(({ ctx }) => openHome(ctx)),
});
