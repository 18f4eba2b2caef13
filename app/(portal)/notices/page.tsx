import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NoticeList } from "@/components/notifications/notice-list";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/api/caller";
import { totalWords } from "@/server/kernel/total";
import { noticeList } from "@/server/notifications/schema";

export const metadata = { title: "Notices" };

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const { unread, cursor } = await searchParams;
  const asked = noticeList.safeParse({ unread: unread === "1", cursor });
  const filter = asked.success ? asked.data : noticeList.parse({});
  const portal = await api();
  const [notices, unreadCount, me] = await Promise.all([
    portal.notifications.list(filter),
    portal.notifications.unreadCount(),
    portal.navigation.me(),
  ]);
  return (
    <PageBody>
      <PageHead
        title="Notices"
        sub="What happened that concerns you. The same reaches you by mail, without details."
        actions={unreadCount > 0 ? <MarkAllRead /> : undefined}
      />
      <Panel aria-label="Notices">
        <TabLinks
          label="Which notices"
          tabs={[
            { href: "/notices", label: "All", isCurrent: !filter.unread },
            {
              href: "/notices?unread=1",
              label: "Unread",
              count: unreadCount || undefined,
              isCurrent: filter.unread,
            },
          ]}
        />
        {notices.items.length === 0 ? (
          <EmptyState title="No notices" action={<LinkButton href="/home">Go home</LinkButton>}>
            {filter.unread ? "You have read all of them." : "Nothing happened yet that concerns you."}
          </EmptyState>
        ) : (
          <NoticeList notices={notices.items} timeZone={me.timeZone} now={new Date()} />
        )}
        {notices.total > 0 && (
          <Pagination
            summary={`${totalWords(notices.total)} in all, newest first`}
            nextHref={
              notices.nextCursor
                ? `/notices?${filter.unread ? "unread=1&" : ""}cursor=${notices.nextCursor}`
                : undefined
            }
          />
        )}
      </Panel>
    </PageBody>
  );
}
