import { markingNotes } from "@/components/documents/marking-words";
import { ReceiptsBar } from "@/components/documents/receipts-panel";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";
import { totalWords } from "@/server/kernel/total";

export const metadata = { title: "Receipts" };

export default async function ReceiptsPage({ params }: PageProps<"/documents/[id]/receipts">) {
  const { id } = await params;
  const portal = await api();
  const [receipts, me] = await Promise.all([portal.documents.receipts({ id }), portal.navigation.me()]);
  return (
    <PageBody marking={{ tlp: receipts.tlp, note: markingNotes[receipts.tlp] }}>
      <PageHead
        title="Who opened it"
        crumbs={[
          { href: "/documents", label: "Documents" },
          { href: `/documents/${id}`, label: receipts.title },
          { label: "Receipts" },
        ]}
        sub={
          <span className="[overflow-wrap:anywhere]">
            <b className="text-default">{receipts.title}</b>, version {receipts.version}. A new version asks
            everybody again.
          </span>
        }
      />
      <Panel aria-label="Receipts">
        <PanelBody>
          <ReceiptsBar counts={receipts} />
        </PanelBody>
        {receipts.people.length > 0 ? (
          <>
            <Table caption="Who opened and confirmed it">
              <TableHead>
                <Column>Person</Column>
                <Column className="max-sm:hidden">Opened</Column>
                <Column>Confirmed</Column>
              </TableHead>
              <TableBody>
                {receipts.people.map(({ id: receiptId, name, openedAt, acknowledgedAt }) => (
                  <Row key={receiptId}>
                    <RowHead className="max-sm:py-2">
                      <b>{name}</b>
                      <span className="block text-muted sm:hidden">
                        Opened <Time value={openedAt} kind="datetime" zone={me.timeZone} />
                      </span>
                    </RowHead>
                    <Cell className="max-sm:hidden">
                      <Time value={openedAt} kind="datetime" zone={me.timeZone} />
                    </Cell>
                    <Cell>
                      {acknowledgedAt ? (
                        <Time value={acknowledgedAt} kind="datetime" zone={me.timeZone} />
                      ) : (
                        <span className="text-muted">Not yet</span>
                      )}
                    </Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
            {receipts.people.length < receipts.opened && (
              <p className="border-t px-4 py-2.5 text-small text-muted">
                The latest {receipts.people.length} of {totalWords(receipts.opened)}
              </p>
            )}
          </>
        ) : (
          <EmptyState title="Nobody opened this version yet">
            Everybody who may see it was told that it is there.
          </EmptyState>
        )}
      </Panel>
    </PageBody>
  );
}
