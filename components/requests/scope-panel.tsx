import Link from "next/link";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { formatDay } from "@/components/ui/time-format";
import type { RequestScope, RequestView } from "./outputs";

type ScopePanelProps = { request: RequestView; scope: RequestScope | null; now: Date };

/** Exactly what may be touched, as the signer sees it. */
export function ScopePanel({ request, scope, now }: ScopePanelProps) {
  const { service, organization, moves, id } = request;
  if (!service.needsScope && !scope?.targets.length) return null;
  const canChange = moves.some(({ name }) => name === "change_scope");
  return (
    <Panel aria-labelledby="scope">
      <PanelHead
        id="scope"
        title="Scope"
        sub={scope && `Version ${scope.number}, ${formatDay(scope.createdAt, organization.timeZone, now)}`}
        actions={
          canChange && (
            <Link className="link print:hidden" href={`/requests/${id}/scope`}>
              Change
            </Link>
          )
        }
      />
      {scope && scope.targets.length > 0 ? (
        <ScopeTable targets={scope.targets} />
      ) : (
        <PanelBody className="text-muted">Nothing is listed, so nothing may be tested.</PanelBody>
      )}
    </Panel>
  );
}

export function ScopeTable({ targets }: { targets: RequestScope["targets"] }) {
  return (
    <Table caption="What may be tested, line by line">
      <TableHead>
        <Column>Target</Column>
        <Column>Kind</Column>
        <Column>Hosted by</Column>
      </TableHead>
      <TableBody>
        {targets.map(({ value, kind, hostedBy }) => (
          <Row key={value}>
            <RowHead className="font-mono [overflow-wrap:anywhere]">{value}</RowHead>
            <Cell className="whitespace-nowrap">{kindLabels[kind] ?? kind}</Cell>
            <Cell>{hostedBy || "The office"}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const kindLabels: Record<string, string> = {
  address: "Address",
  network: "Network",
  range: "Range of addresses",
  domain: "Website or domain",
  url: "Web address",
};
