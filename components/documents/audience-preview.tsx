import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { AudienceLines } from "./audience-lines";
import type { Preview } from "./use-audience-preview";

const title = "Who will see this, and why";

/** Before anything is shared: who will see it, live. */
export function AudiencePreview({ preview: { picture, problem } }: { preview: Preview }) {
  return (
    <Panel aria-label={title}>
      <PanelHead title={title} />
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
