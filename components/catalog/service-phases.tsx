import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import type { ServiceDetail } from "./outputs";
import { inDays } from "./terms-in-words";

const kinds = { preparation: "Before", testing: "The work", reporting: "After" };

/** How a service usually goes, step by step. */
export function ServicePhases({ service: { phases, deliverable } }: { service: ServiceDetail }) {
  return (
    <Panel aria-labelledby="phases">
      <PanelHead id="phases" title="How it goes" sub="Usual times, not promised ones" />
      <PanelList>
        {phases.map(({ name, kind, days, onSite }) => (
          <li
            key={name}
            className="grid grid-cols-[6rem_minmax(0,1fr)_auto] gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="text-small text-muted max-sm:col-span-2">{kinds[kind]}</span>
            <span>
              {name}
              {onSite && !name.endsWith("on site") && <span className="text-muted">, at your office</span>}
            </span>
            <span className="text-right whitespace-nowrap">{inDays(days)}</span>
          </li>
        ))}
        <li className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 max-sm:grid-cols-[minmax(0,1fr)]">
          <span className="text-small text-muted">You get</span>
          <span>{deliverable}</span>
        </li>
      </PanelList>
    </Panel>
  );
}
