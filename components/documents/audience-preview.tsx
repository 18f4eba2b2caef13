"use client";

import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AudienceChoice } from "./audience-fields";
import { AudienceLines } from "./audience-lines";
import { useAudiencePreview } from "./use-audience-preview";

/** Before anything is shared: who will see it, live. */
export function AudiencePreview({ groupId, choice }: { groupId: string; choice: AudienceChoice }) {
  const { picture, problem } = useAudiencePreview(groupId, choice);
  return (
    <Panel aria-labelledby="will-see">
      <PanelHead id="will-see" title="Who will see this, and why" />
      <div aria-live="polite">
        {picture ? (
          <AudienceLines picture={picture} />
        ) : (
          <PanelBody className="text-muted">{problem ?? "Counting who this reaches…"}</PanelBody>
        )}
      </div>
    </Panel>
  );
}
