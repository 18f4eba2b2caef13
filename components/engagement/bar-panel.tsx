import type { ReactNode } from "react";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";

export type BarRow = {
  key: string;
  name: ReactNode;
  bar: ReactNode;
  /** One for each of the panel's `numbers`. */
  numbers: readonly ReactNode[];
  /** A sum of the rows above. */
  isSum?: boolean;
};

type BarPanelProps = {
  id: string;
  title: string;
  sub: string;
  caption: string;
  /** What a row is. */
  of: string;
  /** Above the bars, where their length has a measure. */
  scale?: string;
  /** What the numbers beside the bars are. */
  numbers: readonly string[];
  rows: readonly BarRow[];
  note?: ReactNode;
};

/** Bars with their numbers; the picture and its table are one. */
export function BarPanel({ id, title, sub, caption, of, scale, numbers, rows, note }: BarPanelProps) {
  return (
    <Panel aria-labelledby={id}>
      <PanelHead id={id} title={title} sub={sub} />
      <Table caption={caption}>
        <TableHead>
          <Column>{of}</Column>
          <Column className="w-1/5 max-sm:hidden">{scale ?? <span className="sr-only">Bar</span>}</Column>
          {numbers.map((number) => (
            <Column key={number} align="num">
              {number}
            </Column>
          ))}
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <BarTableRow key={row.key} row={row} heads={numbers} />
          ))}
        </TableBody>
      </Table>
      {note !== undefined && <p className="border-t px-4 py-2.5 text-small text-muted">{note}</p>}
    </Panel>
  );
}

function BarTableRow({ row, heads }: { row: BarRow; heads: readonly string[] }) {
  const strength = row.isSum ? "font-semibold" : undefined;
  return (
    <Row className={strength}>
      <RowHead className={strength}>{row.name}</RowHead>
      <Cell className="max-sm:hidden">{row.bar}</Cell>
      {row.numbers.map((number, position) => (
        <Cell key={heads[position]} align="num">
          {number}
        </Cell>
      ))}
    </Row>
  );
}
