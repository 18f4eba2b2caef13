import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { AgreementPaper } from "./outputs";

/** Exactly what the signature covers, and nothing else. */
export function AgreementScope({ agreement }: { agreement: AgreementPaper }) {
  const { targets, scopeNumber, scopeHash } = agreement;
  return (
    <Panel aria-labelledby="scope">
      <PanelHead
        id="scope"
        title="What may be tested"
        count={targets.length}
        sub={`Scope version ${scopeNumber}`}
      />
      {targets.length > 0 ? (
        <Table caption="Systems, their kind and who hosts them">
          <TableHead>
            <Column>Address</Column>
            <Column>Kind</Column>
            <Column>Hosted by</Column>
          </TableHead>
          <TableBody>
            {targets.map(({ value, kind, hostedBy }) => (
              <Row key={value}>
                <RowHead className="font-mono [overflow-wrap:anywhere]">{value}</RowHead>
                <Cell>{kindLabels[kind] ?? kind}</Cell>
                <Cell>{hostedBy || "Your office"}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      ) : (
        <PanelBody className="text-muted">This service touches no systems, so none are listed.</PanelBody>
      )}
      <p className="border-t px-4 py-2 text-caption [overflow-wrap:anywhere] text-muted">
        Fingerprint of this list: <code>{scopeHash}</code>
      </p>
    </Panel>
  );
}

const kindLabels: Record<string, string> = {
  address: "Address",
  network: "Network",
  range: "Address range",
  domain: "Domain",
  url: "Web address",
};
