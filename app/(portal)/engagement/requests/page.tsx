import { MilestoneTable } from "@/components/engagement/milestone-table";
import { milestoneHref } from "@/components/engagement/links";
import { milestoneNames } from "@/components/engagement/milestone-names";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/api/caller";
import { milestoneList, milestones } from "@/server/engagement/schema";
import { written } from "@/server/kernel/total";

export const metadata = { title: "Requests for signed tests" };

export default async function MilestonePage({ searchParams }: PageProps<"/engagement/requests">) {
  const { reached, cursor } = await searchParams;
  const asked = milestoneList.safeParse({ reached, cursor });
  const filter = asked.success ? asked.data : milestoneList.parse({});
  const portal = await api();
  const [requests, me] = await Promise.all([portal.engagement.milestone(filter), portal.navigation.me()]);
  const here = milestoneHref(filter.reached);
  return (
    <PageBody>
      <PageHead
        crumbs={[{ label: "Engagement", href: "/engagement" }]}
        title="Requests for signed tests"
        sub={`${written(requests.total)} came at least to: ${milestoneNames[filter.reached].toLowerCase()}`}
      />
      <Panel aria-label="Requests for signed tests">
        <TabLinks
          label="How far they came"
          tabs={milestones.map((milestone) => ({
            label: milestoneNames[milestone],
            href: milestoneHref(milestone),
            isCurrent: milestone === filter.reached,
          }))}
        />
        {requests.items.length === 0 ? (
          <EmptyState
            title="No request came so far"
            action={<LinkButton href={milestoneHref("asked")}>Show all that asked</LinkButton>}
          >
            Requests that are signed and tested stand here once they pass this step.
          </EmptyState>
        ) : (
          <MilestoneTable requests={requests.items} zone={me.timeZone} />
        )}
        <Pagination
          summary={`${written(requests.total)} ${requests.total === 1 ? "request" : "requests"}, the latest first`}
          previousHref={filter.cursor && here}
          nextHref={requests.nextCursor ? `${here}&cursor=${requests.nextCursor}` : undefined}
        />
      </Panel>
    </PageBody>
  );
}
