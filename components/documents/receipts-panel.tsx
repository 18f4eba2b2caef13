import Link from "next/link";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { ReceiptCounts } from "./outputs";

/** How many opened and confirmed the current version, of all who may see it. */
export function ReceiptsPanel({ id, counts }: { id: string; counts: ReceiptCounts }) {
  return (
    <Panel aria-labelledby="receipts">
      <PanelHead
        id="receipts"
        title="Receipts"
        actions={
          <Link className="link print:hidden" href={`/documents/${id}/receipts`}>
            Who opened it
          </Link>
        }
      />
      <PanelBody>
        <ReceiptsBar counts={counts} />
      </PanelBody>
    </Panel>
  );
}

export function ReceiptsBar({ counts: { opened, confirmed, of } }: { counts: ReceiptCounts }) {
  const share = (count: number) => `${of === 0 ? 0 : Math.min(100, (count / of) * 100)}%`;
  return (
    <>
      <p>
        <b>{opened}</b> of {of} opened it, <b>{confirmed}</b> confirmed
      </p>
      <div aria-hidden="true" className="mt-2 flex h-2 overflow-hidden rounded-sm bg-line print:hidden">
        <span className="bg-accent" style={{ width: share(confirmed) }} />
        <span className="bg-accent-line/50" style={{ width: share(opened - confirmed) }} />
      </div>
      <ul aria-hidden="true" className="mt-1.5 flex gap-3 text-caption text-muted">
        <Key color="bg-accent">Confirmed</Key>
        <Key color="bg-accent-line/50">Opened</Key>
        <Key color="bg-line">Not yet</Key>
      </ul>
    </>
  );
}

function Key({ color, children }: { color: string; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`size-2.5 ${color}`} />
      {children}
    </li>
  );
}
