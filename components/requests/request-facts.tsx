import Link from "next/link";
import { Fact, Facts } from "@/components/ui/facts";
import { FoldPanel } from "@/components/ui/fold-panel";
import { PanelBody } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { hostedBy, reasons, systems } from "@/server/requests/reference/systems";
import type { RequestView } from "./outputs";

type RequestFactsProps = { request: RequestView; now: Date };

export function RequestFacts({ request, now }: RequestFactsProps) {
  const { organization, service, names, team, submittedAt, content, ref } = request;
  return (
    <FoldPanel id="facts" title="Facts" summary="Office, service, people">
      <PanelBody>
        <Facts>
          <Fact term="Office">{organization.name}</Fact>
          <Fact term="Service">
            <Link className="link" href={`/services/${service.code}`}>
              {service.name}
            </Link>
          </Fact>
          <Fact term="Reference">
            <Reference>{ref}</Reference>
          </Fact>
          <Fact term="Asked by">{names.requester}</Fact>
          <Fact term="Asked">
            {submittedAt && <Time value={submittedAt} zone={organization.timeZone} now={now} />}
          </Fact>
          <Fact term="Coordinator">{names.coordinator}</Fact>
          <Fact term="Team">{team?.name ?? null}</Fact>
          {content && (
            <ContentFacts content={content} signer={names.signer} zone={organization.timeZone} now={now} />
          )}
        </Facts>
      </PanelBody>
    </FoldPanel>
  );
}

type ContentFactsProps = {
  content: NonNullable<RequestView["content"]>;
  signer: string | null;
  zone: string;
  now: Date;
};

/** What the office wrote: only for those who may read it. */
function ContentFacts({ content, signer, zone, now }: ContentFactsProps) {
  const { contactName, contactEmail, contactPhone, preferredFrom, preferredTo, datesToAvoid, details } =
    content;
  return (
    <>
      <Fact term="Why now">{labelIn(reasons, content.reason)}</Fact>
      {details !== "" && <Fact term="In their words">{details}</Fact>}
      <Fact term="Systems">
        {content.systems.map((key) => labelIn(systems, key) ?? key).join(", ") || null}
      </Fact>
      <Fact term="Hosted by">{content.hostName || labelIn(hostedBy, content.hostedBy)}</Fact>
      <Fact term="Signs">{signer}</Fact>
      <Fact term="Technical">
        {contactName && (
          <>
            {contactName}
            <span className="block text-small text-muted">{contactEmail}</span>
            <span className="block text-small text-muted">{contactPhone}</span>
          </>
        )}
      </Fact>
      {preferredFrom && (
        <Fact term="Good dates">
          <Time value={preferredFrom} end={preferredTo ?? undefined} kind="range" zone={zone} now={now} />
        </Fact>
      )}
      {datesToAvoid !== "" && <Fact term="Not then">{datesToAvoid}</Fact>}
    </>
  );
}

const labelIn = (choices: readonly { key: string; label: string }[], key: string | null) =>
  choices.find((choice) => choice.key === key)?.label ?? null;
