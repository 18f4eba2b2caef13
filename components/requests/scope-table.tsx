import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";

/** A line of a draft that cannot be tested has no kind, but a problem. */
type ScopeLine = { value: string; kind: string | null; hostedBy: string; problem?: string | null };

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
        {targets.map(({ value, kind, hostedBy, problem }, position) => (
          <Row key={`${value} ${position}`}>
            <RowHead className="font-mono [overflow-wrap:anywhere]">{value}</RowHead>
            {problem ? (
              <Cell className="text-danger">{problem}</Cell>
            ) : (
              <Cell className="sm:whitespace-nowrap">{kindLabels[kind ?? ""] ?? kind}</Cell>
            )}
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
