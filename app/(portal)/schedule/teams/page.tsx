import { PageBody } from "@/components/layout/page-body";
import { NewTeamButton } from "@/components/scheduling/team-buttons";
import { TeamsTable } from "@/components/scheduling/teams-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";

export const metadata = { title: "Teams" };

export default async function TeamsPage() {
  const portal = await api();
  const { teams, services, timeZone, today } = await portal.scheduling.teams();
  return (
    <PageBody>
      <PageHead
        title="Teams"
        crumbs={[{ href: "/schedule", label: "Schedule" }, { label: "Teams" }]}
        sub="Who is sent out, for what, and when they are away."
        actions={<NewTeamButton services={services} />}
      />
      <Panel aria-label="Teams">
        {teams.length > 0 ? (
          <TeamsTable teams={teams} zone={timeZone} today={today} />
        ) : (
          <EmptyState title="No team yet">
            Make the first one, then put assessors on it. Requests can be booked for what it does from then
            on.
          </EmptyState>
        )}
      </Panel>
    </PageBody>
  );
}
