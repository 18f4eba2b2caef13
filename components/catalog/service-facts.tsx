import { Fact, Facts } from "@/components/ui/facts";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { ServiceDetail } from "./outputs";
import { fundingInWords, inDays, paperInWords } from "./terms-in-words";

/** Who provides a service, what it costs and what it asks of the office. */
export function ServiceFacts({ service }: { service: ServiceDetail }) {
  const { provider, fundingBasis, paperwork, leadTimeDays, crew, availableFrom, availableUntil } = service;
  return (
    <Panel aria-labelledby="facts">
      <PanelHead id="facts" title="At a glance" />
      <PanelBody>
        <Facts>
          <Fact term="From">{provider}</Fact>
          <Fact term="Your cost">{fundingInWords(fundingBasis)}</Fact>
          <Fact term="Paperwork">
            <ul className="space-y-1">
              {paperwork.map((paper) => (
                <li key={paper}>{paperInWords(paper)}</li>
              ))}
            </ul>
          </Fact>
          <Fact term="Starts">
            {leadTimeDays === 0
              ? "Any day; nothing has to be arranged first"
              : `${inDays(leadTimeDays)} after the paperwork, at the earliest`}
          </Fact>
          <Fact term="People">{crewInWords(crew)}</Fact>
          <Fact term="Elections">{freezeInWords(service)}</Fact>
          {availableFrom && (
            <Fact term="Offered from">
              <Time value={availableFrom} zone="UTC" />
            </Fact>
          )}
          {availableUntil && (
            <Fact term="Offered until">
              <Time value={availableUntil} zone="UTC" />
            </Fact>
          )}
        </Facts>
      </PanelBody>
    </Panel>
  );
}

function crewInWords(crew: number | null) {
  if (crew === null) return "No team is sent";
  return crew === 1 ? "1 person works with you" : `A team of ${crew}`;
}

function freezeInWords({ freezeDaysBefore: before, freezeDaysAfter: after }: ServiceDetail) {
  if (before === null) return "Never pauses for an election";
  return `Pauses from ${before} days before each of your elections until ${after ?? 0} days after`;
}
