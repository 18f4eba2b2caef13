import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { formatBytes } from "@/components/ui/byte-size";
import { Fact, Facts } from "@/components/ui/facts";
import { TlpLabel, type TlpMarking } from "@/components/ui/marking";
import { Panel, PanelBody, PanelHead, PanelMoves } from "@/components/ui/panel";
import { DownloadLink } from "./download-link";
import { kindOfFile } from "./marking-words";

type FileCardProps = {
  file: { id: string; name: string; size: number; mediaType: string; sha256: string };
  tlp: TlpMarking;
  version: number;
  summary: string;
  /** Further moves beside the download. */
  children?: ReactNode;
};

/** The file itself: what it is and how to check that it arrived whole. It opens outside the portal only. */
export function FileCard({ file, tlp, version, summary, children }: FileCardProps) {
  return (
    <Panel aria-labelledby="file">
      <PanelHead id="file" title="The document" actions={<TlpLabel tlp={tlp} />} />
      <PanelBody className="space-y-4">
        {summary !== "" && <p className="max-w-[70ch] whitespace-pre-line">{summary}</p>}
        <div className="flex items-start gap-3 rounded-md border p-4">
          <FileText className="size-7 shrink-0 stroke-[1.5] text-muted" />
          <div className="min-w-0">
            <p className="font-semibold [overflow-wrap:anywhere]">{file.name}</p>
            <p className="text-small text-muted">
              {kindOfFile[file.mediaType] ?? "File"}, {formatBytes(file.size)}, version {version}
            </p>
          </div>
        </div>
        <Facts>
          <Fact term="SHA-256">
            <span className="font-mono text-small">{file.sha256}</span>
          </Fact>
          <Fact term="Handling">
            The file is not shown in the browser. Every download of TLP:AMBER and above is recorded, and the
            marking is part of the file&apos;s name. Files are not scanned for malware here.
          </Fact>
        </Facts>
      </PanelBody>
      <PanelMoves>
        {children}
        <DownloadLink fileId={file.id} name={file.name} tlp={tlp} />
      </PanelMoves>
    </Panel>
  );
}
