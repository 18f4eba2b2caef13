import Link from "next/link";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { levelNames } from "./level-names";
import { officesHref } from "./links";
import type { Overview } from "./outputs";
import { shareInWords } from "./share";

type Level = Overview["levels"][number];

/** How many of each kind of office have asked, and how many have not. */
export function CoveragePanel({ levels }: { levels: readonly Level[] }) {
  return (
    <Panel aria-labelledby="coverage">
      <PanelHead id="coverage" title="Coverage by kind of office" sub="with an open or completed request" />
      <Table caption="Election offices with an open or completed request, by kind">
        <TableHead>
          <Column>Kind</Column>
          <Column className="w-2/5 max-sm:hidden">
            <span className="sr-only">Bar</span>
          </Column>
          <Column align="num">Offices</Column>
          <Column align="num">Share</Column>
          <Column align="num">Without</Column>
        </TableHead>
        <TableBody>
          {levels.map(({ level, offices, reached }) => (
            <Row key={level}>
              <RowHead>{levelNames[level]}</RowHead>
              <Cell className="max-sm:hidden">
                <Bar part={reached} whole={offices} />
              </Cell>
              <Cell align="num" className="whitespace-nowrap">
                <Link href={officesHref("reached", { level })} className="font-bold underline">
                  {written(reached)}
                </Link>{" "}
                of {written(offices)}
              </Cell>
              <Cell align="num">{shareInWords(reached, offices)}</Cell>
              <Cell align="num">
                <Link href={officesHref("unreached", { level })} className="underline">
                  {written(offices - reached)}
                </Link>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="border-t px-4 py-2.5 text-small text-muted">
        An office counts once, however many requests it has. Declined and withdrawn requests do not count
        here.
      </p>
    </Panel>
  );
}
