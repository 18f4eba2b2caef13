import Link from "next/link";
import type { ReactNode } from "react";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { shareInWords } from "./share";

type CountRow = { key: string; name: ReactNode; count: number; href: string };
type CountsPanelProps = { id: string; title: string; of: string; total: number; rows: readonly CountRow[] };

/** Bars with their numbers; the picture and its table are one. */
export function CountsPanel({ id, title, of, total, rows }: CountsPanelProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Panel aria-labelledby={id}>
      <PanelHead id={id} title={title} sub={`of ${written(total)} requests`} />
      <Table caption={`${title}, of ${written(total)} requests`}>
        <TableHead>
          <Column>{of}</Column>
          <Column className="w-2/5 max-sm:hidden">
            <span className="sr-only">Bar</span>
          </Column>
          <Column align="num">Requests</Column>
          <Column align="num">Share</Column>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, count, href }) => (
            <Row key={key}>
              <RowHead>{name}</RowHead>
              <Cell className="max-sm:hidden">
                <Bar part={count} whole={most} />
              </Cell>
              <Cell align="num">
                <Link href={href} className="font-bold underline">
                  {written(count)}
                </Link>
              </Cell>
              <Cell align="num">{shareInWords(count, total)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
