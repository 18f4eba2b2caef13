import { byId } from "@/server/kernel/page";
import { member, router } from "@/server/trpc/init";
import { getGroup, listGroups } from "./queries";

export const groupsRouter = router({
  list: member.query(({ ctx }) => listGroups(ctx)),
  get: member.input(byId).query(({ ctx, input: { id } }) => getGroup(ctx, id)),
});
