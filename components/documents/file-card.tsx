import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { formatBytes } from "@/components/ui/byte-size";
import type { TlpMarking } from "@/components/ui/marking";
import { Panel, PanelBody, PanelHead, PanelMoves } from "@/components/ui/panel";
import { DownloadLink } from "./download-link";
import { kindOfFile } from "./marking-words";

type FileCardProps = {
  file: { id: string; name: string; size: number; mediaType: string; sha256: string };
  tlp: TlpMarking;
  version: number;
  summary: string;
  /** What the reader is asked to do after reading; without it the download is the one move. */
  children?: ReactNode;
};

/** The file itself: what it is and how to check that it arrived whole. It opens outside the portal only. */
export function FileCard({ file, tlp, version, summary, children }: FileCardProps) {
  return (
    <Panel aria-labelledby="file">
      <PanelHead id="file" title="The document" />
      <PanelBody className="space-y-4">
        {summary !== "" && (
          <p className="max-w-[70ch] text-prose whitespace-pre-line [overflow-wrap:anywhere]">{summary}</p>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border p-4">
          <FileText className="size-7 shrink-0 stroke-[1.5] text-muted" />
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold [overflow-wrap:anywhere]">{file.name}</p>
            <p className="text-small text-muted">
              {kindOfFile[file.mediaType] ?? "File"}, {formatBytes(file.size)}, version {version}
            </p>
          </div>
          <div className="print:hidden max-sm:w-full max-sm:[&>a]:w-full">
            <DownloadLink
              fileId={file.id}
              name={file.name}
              tlp={tlp}
              variant={children ? "secondary" : "primary"}
            />
          </div>
        </div>
        <p className="max-w-[70ch] text-small text-muted">
          The file is not shown in the browser. Every download of TLP:AMBER and above is recorded, and the
          marking is part of the file’s name. Files are not scanned for malware here.
        </p>
        <details className="text-small print:hidden">
          <summary className="inline-block min-h-6 text-link underline underline-offset-2">
            Check that it arrived whole
          </summary>
          <p className="mt-1">
            <span className="text-muted">SHA-256</span>{" "}
            <span className="font-mono [overflow-wrap:anywhere]">{file.sha256}</span>
          </p>
        </details>
      </PanelBody>
      {children && <PanelMoves>{children}</PanelMoves>}
    </Panel>
  );
}
