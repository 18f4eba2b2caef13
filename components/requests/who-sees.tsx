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
  const groups = [
    { title: "Read what was written", icon: <FileText />, readers: seers.filter(({ contents }) => contents) },
    { title: "See the facts only", icon: <Eye />, readers: seers.filter(({ contents }) => !contents) },
  ];
  return (
    <PanelList>
      {groups
        .filter(({ readers }) => readers.length > 0)
        .map(({ title, icon, readers }) => (
          <li key={title} className="text-small">
            <h3 className="flex items-center gap-2 text-small font-semibold text-muted">
              {icon}
              {title}
            </h3>
            <ul className="mt-1.5 space-y-1.5 pl-6">
              {readers.map(({ who, why }) => (
                <li key={who}>
                  <b>{who}.</b> <span className="text-muted">{why}.</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </PanelList>
  );
}
