import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";

type ScopeLine = { value: string; kind: string; hostedBy: string };

/** What may be tested, line by line, as it is asked for and as it is signed. */
export function ScopeTable({ targets }: { targets: readonly ScopeLine[] }) {
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
            <Cell className="sm:whitespace-nowrap">{kindLabels[kind] ?? kind}</Cell>
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
