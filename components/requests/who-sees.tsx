import { Eye, FileText } from "lucide-react";
import { FoldPanel } from "@/components/ui/fold-panel";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import type { Seers } from "./outputs";

/** Who will see a request, how much of it, and why: in full view before it is sent. */
export function WhoSees({ seers, title }: { seers: Seers; title: string }) {
  return (
    <Panel aria-labelledby="who-sees">
      <PanelHead id="who-sees" title={title} />
      <SeerList seers={seers} />
    </Panel>
  );
}

/** The same beside a request that is on its way. */
export function WhoSeesFolded({ seers }: { seers: Seers }) {
  return (
    <FoldPanel id="who-sees" title="Who sees this, and why" summary={`${seers.length} kinds of readers`}>
      <SeerList seers={seers} />
    </FoldPanel>
  );
}

function SeerList({ seers }: { seers: Seers }) {
  return (
    <PanelList>
      {seers.map(({ who, why, contents }) => (
        <li key={who} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 text-small">
          {contents ? <FileText className="mt-px text-muted" /> : <Eye className="mt-px text-muted" />}
          <div>
            <b>{who}</b>
            <span className="block text-muted">
              {why}. {contents ? "Reads what was written." : "Facts only."}
            </span>
          </div>
        </li>
      ))}
    </PanelList>
  );
}
