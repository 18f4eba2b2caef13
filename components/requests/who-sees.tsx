import { Eye, FileText } from "lucide-react";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import type { Seers } from "./outputs";

type WhoSeesProps = { seers: Seers; title?: string };

/** Who sees the request, how much of it, and why. */
export function WhoSees({ seers, title = "Who sees this, and why" }: WhoSeesProps) {
  return (
    <Panel aria-labelledby="who-sees">
      <PanelHead id="who-sees" title={title} />
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
    </Panel>
  );
}
