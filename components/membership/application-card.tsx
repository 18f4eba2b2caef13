import { Badge, type Tone } from "@/components/ui/badge";
import { Fact, Facts } from "@/components/ui/facts";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import type { ShownApplication } from "@/server/membership/applications";
import { shortRole } from "@/server/membership/reference/roles";
import { emailHint } from "./email-hint";
import { ApplicationMoves } from "./application-moves";

/** One application: where it stands, what was written, and what the reader can do. */
export function ApplicationCard({ application, zone }: { application: ShownApplication; zone: string }) {
  const { id, ref, person, organization, role, reason, createdAt, moves, stage } = application;
  const hint = emailHint(person.email, organization.domains);
  const { tone, word } = stages[stage] ?? { tone: "quiet", word: stage };
  return (
    <li className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3>{person.name}</h3>
        <Badge tone={tone}>{word}</Badge>
        <Reference>{ref}</Reference>
      </div>
      <p className="text-prose">{statusOf(application)}</p>
      <Facts>
        <Fact term="Office">{organization.name}</Fact>
        <Fact term="Title">{person.title}</Fact>
        <Fact term="Wants to be">{shortRole(role)}</Fact>
        <Fact term="E-mail">
          {person.email}
          {hint && <span className="block text-small text-muted">{hintForReader(hint.isGood)}</span>}
        </Fact>
        <Fact term="Reason">{reason}</Fact>
        <Fact term="Asked">
          <Time value={createdAt} zone={zone} kind="datetime" />
        </Fact>
        {application.decidedAt && (
          <Fact term="Decided">
            <Time value={application.decidedAt} zone={zone} kind="datetime" /> by {application.decidedBy}
          </Fact>
        )}
      </Facts>
      {moves.length > 0 && <ApplicationMoves id={id} name={person.name} moves={moves} />}
    </li>
  );
}

const stages: Record<string, { tone: Tone; word: string }> = {
  open: { tone: "turn", word: "Needs a colleague's word" },
  vouched: { tone: "moving", word: "Ready to admit" },
  admitted: { tone: "moving", word: "Admitted, not set up yet" },
  set_up: { tone: "done", word: "Admitted" },
  declined: { tone: "stop", word: "Declined" },
};

function statusOf({
  stage,
  sponsor,
  decidedBy,
  isFirst,
  organization,
  declinedBecause,
}: ShownApplication): string {
  if (stage === "admitted" || stage === "set_up")
    return `${sponsor ?? "Somebody"} vouched and ${decidedBy ?? "somebody"} admitted.`;
  if (stage === "declined") return `${decidedBy ?? "Somebody"} declined: ${declinedBecause ?? ""}`;
  if (stage === "vouched")
    return `${sponsor ?? "Somebody"} vouched. Next: the secretariat or an administrator admits.`;
  if (isFirst)
    return "Nobody of this office can vouch yet, so its region's advisor does. Then the secretariat admits.";
  return `Somebody of ${organization.name} has to vouch. Then the secretariat admits.`;
}

const hintForReader = (isGood: boolean) =>
  isGood ? "An official domain." : "A personal address: call the office at its published number first.";
