import Link from "next/link";
import { Unknown } from "@/components/ui/facts";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { milestoneHref } from "./links";
import { milestoneNames } from "./milestone-names";
import type { Overview } from "./outputs";
import { shareInWords } from "./share";

/** How many came how far. The bars and their table are one. */
export function FunnelPanel({ funnel, requests }: { funnel: Overview["funnel"]; requests: number }) {
  const asked = funnel[0]?.count ?? 0;
  return (
    <Panel aria-labelledby="funnel">
      <PanelHead
        id="funnel"
        title="From asking to closing"
        sub={`${written(asked)} of ${written(requests)} requests`}
      />
      <Table caption="How many requests for signed tests came how far">
        <TableHead>
          <Column>Step</Column>
          <Column className="w-2/5 max-sm:hidden">
            <span className="sr-only">Bar</span>
          </Column>
          <Column align="num">Requests</Column>
          <Column align="num">Of the step before</Column>
        </TableHead>
        <TableBody>
          {funnel.map(({ milestone, count }, position) => (
            <Row key={milestone}>
              <RowHead className="whitespace-nowrap">{milestoneNames[milestone]}</RowHead>
              <Cell className="max-sm:hidden">
                <Bar part={count} whole={asked} />
              </Cell>
              <Cell align="num">
                <Link href={milestoneHref(milestone)} className="font-bold underline">
                  {written(count)}
                </Link>
              </Cell>
              <Cell align="num">{shareOfStepBefore(count, funnel[position - 1]?.count)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="border-t px-4 py-2.5 text-small text-muted">
        Tests and assessments that need a signature. A request stands in every step it passed; who asked
        lately may still go on.
      </p>
    </Panel>
  );
}

function shareOfStepBefore(count: number, before: number | undefined) {
  if (before === undefined) return <span className="text-muted">all</span>;
  return before === 0 ? <Unknown label="nobody came so far" /> : shareInWords(count, before);
}
