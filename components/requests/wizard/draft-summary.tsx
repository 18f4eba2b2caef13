import { Fact, Facts } from "@/components/ui/facts";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Runway } from "@/components/ui/runway";
import type { RequestDates } from "@/components/scheduling/outputs";
import { reasons } from "@/server/requests/reference/systems";
import type { RequestView } from "../outputs";

type DraftSummaryProps = { request: RequestView; runway: RequestDates["runway"] };

/** What has been said so far, and the way to the next election. */
export function DraftSummary({ request, runway }: DraftSummaryProps) {
  const { service, organization, names, content } = request;
  const reason = reasons.find(({ key }) => key === content?.reason);
  return (
    <Panel aria-labelledby="so-far">
      <PanelHead id="so-far" title="Your request so far" />
      <PanelBody className="space-y-4">
        <Facts>
          <Fact term="Service">{service.name}</Fact>
          <Fact term="Office">{organization.name}</Fact>
          <Fact term="Why now">{reason?.label ?? null}</Fact>
          <Fact term="Signs">{names.signer}</Fact>
        </Facts>
        {runway?.election && (
          <div>
            <p className="text-small font-bold">{runway.election.label}</p>
            <Runway {...runway} size="row" />
            <p className="text-small text-muted">{runway.sentence}</p>
          </div>
        )}
      </PanelBody>
    </Panel>
  );
}
