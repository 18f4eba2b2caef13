import { member, router } from "@/server/trpc/init";
import { countUnread, listNotices, markRead } from "./queries";
import { noticeList, readNotices } from "./schema";

export const notificationsRouter = router({
  list: member.input(noticeList).query(({ ctx, input }) => listNotices(ctx, input)),
  unreadCount: member.query(({ ctx }) => countUnread(ctx)),
  markRead: member.input(readNotices).mutation(({ ctx, input: { ids } }) => markRead(ctx, ids)),
});
