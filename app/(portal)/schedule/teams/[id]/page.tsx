import { PageBody } from "@/components/layout/page-body";
import { ChangeTeamButton } from "@/components/scheduling/team-buttons";
import { TeamAway } from "@/components/scheduling/team-away";
import { TeamBookings } from "@/components/scheduling/team-bookings";
import { TeamMembers } from "@/components/scheduling/team-members";
import { RetireTeam } from "@/components/scheduling/retire-team";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { api } from "@/server/api/caller";

export const metadata = { title: "Team" };

export default async function TeamPage({ params }: PageProps<"/schedule/teams/[id]">) {
  const { id } = await params;
  const portal = await api();
  const team = await portal.scheduling.team({ id });
  const services = team.catalog.filter(({ code }) => team.services.includes(code));
  return (
    <PageBody>
      <PageHead
        title={team.name}
        crumbs={[
          { href: "/schedule", label: "Schedule" },
          { href: "/schedule/teams", label: "Teams" },
          { label: team.name },
        ]}
        sub={
          services.length > 0 ? `Does: ${services.map(({ name }) => name).join(", ")}` : "Does nothing yet"
        }
        actions={
          <>
            <ChangeTeamButton team={team} services={team.catalog} />
            <RetireTeam id={id} name={team.name} isRetired={team.isRetired} />
          </>
        }
      />
      {team.isRetired && (
        <Notice tone="info" className="mb-4">
          This team is retired: it is offered for no dates, and nobody joins it. Its members keep what they
          worked on.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">
        <TeamMembers team={team} />
        <TeamAway team={team} />
        <TeamBookings team={team} />
      </div>
    </PageBody>
  );
}
