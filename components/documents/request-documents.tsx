import Link from "next/link";
import { formatBytes } from "@/components/ui/byte-size";
import { TlpLabel } from "@/components/ui/marking";
import { Panel, PanelBody, PanelHead, PanelList, PanelMoves } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { AcknowledgeReportButton } from "./acknowledge-report-button";
import { DeliverReportButton } from "./deliver-report-button";
import { DownloadLink } from "./download-link";
import type { RequestDocumentsView } from "./outputs";

type RequestDocumentsProps = { requestId: string; data: RequestDocumentsView; now: Date };

/** A request's report: handed over by the team, acknowledged by the office. Nothing when it is not for the reader. */
export function RequestDocuments({ requestId, data, now }: RequestDocumentsProps) {
  const { documents, can, office, timeZone, requestVersion } = data;
  const [latest] = documents;
  if (!latest && !can.deliver) return null;
  return (
    <Panel aria-labelledby="report">
      <PanelHead id="report" title="Report" actions={<TlpLabel tlp="AMBER+STRICT" />} />
      {latest ? (
        <PanelList>
          {documents.map(({ id, ref, title, createdAt, by, version, file }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <div className="min-w-0">
                <Link className="link font-semibold" href={`/documents/${id}`}>
                  {title}
                </Link>
                <p className="text-small text-muted">
                  {by}, <Time value={createdAt} zone={timeZone} now={now} /> · version {version} ·{" "}
                  {formatBytes(file.size)} · <Reference>{ref}</Reference>
                </p>
              </div>
              <DownloadLink fileId={file.id} name={file.name} tlp="AMBER+STRICT" />
            </li>
          ))}
        </PanelList>
      ) : (
        <PanelBody className="text-muted">
          Nothing is delivered yet. The report goes to {office} and your team only.
        </PanelBody>
      )}
      {(can.deliver || can.acknowledge) && (
        <PanelMoves>
          {can.deliver && <DeliverReportButton {...{ requestId, office }} version={requestVersion} />}
          {can.acknowledge && latest && (
            <AcknowledgeReportButton id={latest.id} version={requestVersion} office={office} />
          )}
        </PanelMoves>
      )}
    </Panel>
  );
}
