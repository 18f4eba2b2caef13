import { markingNotes } from "@/components/documents/marking-words";
import { ReceiptsBar } from "@/components/documents/receipts-panel";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

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
        sub={`Version ${receipts.version}. A new version asks everybody again.`}
      />
      <Panel aria-label="Receipts">
        <PanelBody>
          <ReceiptsBar counts={receipts} />
        </PanelBody>
        {receipts.people.length > 0 ? (
          <Table caption="Who opened and confirmed it">
            <TableHead>
              <Column>Person</Column>
              <Column>Opened</Column>
              <Column>Confirmed</Column>
            </TableHead>
            <TableBody>
              {receipts.people.map(({ id: receiptId, name, openedAt, acknowledgedAt }) => (
                <Row key={receiptId}>
                  <RowHead className="font-semibold">{name}</RowHead>
                  <Cell>
                    <Time value={openedAt} kind="datetime" zone={me.timeZone} />
                  </Cell>
                  <Cell>
                    {acknowledgedAt ? (
                      <Time value={acknowledgedAt} kind="datetime" zone={me.timeZone} />
                    ) : (
                      "Not yet"
                    )}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        ) : (
          <EmptyState title="Nobody opened this version yet">
            Everybody who may see it was told that it is there.
          </EmptyState>
        )}
      </Panel>
    </PageBody>
  );
}
