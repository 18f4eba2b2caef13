import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { EndMember } from "./end-member";
import type { Team } from "./outputs";
import { AddMemberButton } from "./team-buttons";

/** Who the team is. Whoever is on it reads what the team may read. */
export function TeamMembers({ team }: { team: Team }) {
  const { id, name, members, candidates, isRetired } = team;
  return (
    <Panel aria-labelledby="members">
      <PanelHead
        id="members"
        title="Members"
        count={members.length}
        actions={!isRetired && <AddMemberButton team={{ id, name }} candidates={candidates} />}
      />
      {members.length > 0 ? (
        <PanelList>
          {members.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <Avatar name={person.name} />
              <div className="min-w-0 flex-1">
                <p className="font-semibold [overflow-wrap:anywhere]">
                  {person.name} {person.isLead && <Badge>Lead</Badge>}
                </p>
                <p className="text-small text-muted">{standingOf(person, name)}</p>
              </div>
              <EndMember teamId={id} team={name} person={person} />
            </li>
          ))}
        </PanelList>
      ) : (
        <EmptyState title="Nobody is on this team">
          {isRetired ? "It is retired." : "Add assessors before its first booking: somebody has to go."}
        </EmptyState>
      )}
    </Panel>
  );
}

function standingOf({ title, isSuspended, isAssessor, teams }: Team["members"][number], own: string) {
  const others = teams.filter((team) => team !== own);
  return [
    title,
    isSuspended ? "suspended" : null,
    isAssessor ? null : "not an assessor any more",
    others.length > 0 ? `also on ${others.join(", ")}` : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
