import { TlpLabel } from "@/components/ui/marking";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
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
            <span className="w-4 font-semibold">{number}</span>
            <div className="min-w-0 flex-1 text-small">
              <a className="link font-semibold" href={`/api/files/${file.id}`} download>
                {note}
                <span className="sr-only">, download version {number}</span>
              </a>
              <p className="text-muted">
                {uploadedBy}, <Time value={createdAt} zone={zone} />
              </p>
            </div>
            <TlpLabel tlp={tlp} />
          </li>
        ))}
      </PanelList>
    </Panel>
  );
}
