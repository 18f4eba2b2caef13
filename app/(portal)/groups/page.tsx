import { GroupList } from "@/components/groups/group-list";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";

export const metadata = { title: "Groups" };

export default async function GroupsPage() {
  const portal = await api();
  const groups = await portal.groups.list();
  return (
    <PageBody>
      <PageHead title="Groups" sub="Who sits at which table, and for whom." />
      <Panel aria-label="Groups">
        {groups.length > 0 ? (
          <GroupList groups={groups} />
        ) : (
          <EmptyState title="No group is open to you">
            A chair or the secretariat can give you a seat. Ask the person who works with you.
          </EmptyState>
        )}
      </Panel>
    </PageBody>
  );
}
