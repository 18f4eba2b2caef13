import { TlpLabel } from "@/components/ui/marking";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { FileLink } from "./file-link";
import type { DocumentView } from "./outputs";

type VersionsPanelProps = { versions: DocumentView["versions"]; zone: string };

/** Every version the reader may have; each can be downloaded. */
export function VersionsPanel({ versions, zone }: VersionsPanelProps) {
  return (
    <Panel aria-labelledby="versions">
      <PanelHead id="versions" title="Versions" count={versions.length} />
      <PanelList>
        {versions.map(({ number, note, uploadedBy, createdAt, tlp, file }) => (
          <li key={number} className="flex items-start gap-3">
            <span className="min-w-4 font-semibold">{number}</span>
            <div className="min-w-0 flex-1 text-small">
              <FileLink className="link font-semibold [overflow-wrap:anywhere]" fileId={file.id} tlp={tlp}>
                {note}
                <span className="sr-only">, download version {number}</span>
              </FileLink>
              <p className="text-muted">
                {uploadedBy}, <Time value={createdAt} zone={zone} className="whitespace-nowrap" />
              </p>
            </div>
            <TlpLabel tlp={tlp} />
          </li>
        ))}
      </PanelList>
    </Panel>
  );
}
