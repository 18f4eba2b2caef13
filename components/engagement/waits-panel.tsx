import Link from "next/link";
import { Unknown } from "@/components/ui/facts";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { written } from "@/server/kernel/total";
import { milestoneHref } from "./links";
import type { Overview } from "./outputs";

type Wait = Overview["waits"][number];

/** How long each stretch takes: the middle and what nine in ten stayed within, never a mean. */
export function WaitsPanel({ waits }: { waits: readonly Wait[] }) {
  const longest = Math.max(1, ...waits.filter(isShown).map(({ nineInTen }) => nineInTen));
  return (
    <Panel aria-labelledby="waits">
      <PanelHead id="waits" title="Waits in days" sub="the median, and what 9 in 10 stayed within" />
      <Table caption="Days from one step to the next">
        <TableHead>
          <Column>Stretch</Column>
          <Column className="w-1/3 max-sm:hidden">0 to {longest} days</Column>
          <Column align="num">Median</Column>
          <Column align="num">9 in 10 within</Column>
          <Column align="num">Requests</Column>
        </TableHead>
        <TableBody>
          {waits.map((wait) => (
            <Row key={wait.stretch} className={wait.stretch === "whole" ? "font-semibold" : undefined}>
              <RowHead className={wait.stretch === "whole" ? "font-semibold" : undefined}>
                {stretches[wait.stretch].name}
              </RowHead>
              <Cell className="max-sm:hidden">{isShown(wait) && <Spread {...wait} longest={longest} />}</Cell>
              <Cell align="num">{isShown(wait) ? wait.median : tooFew}</Cell>
              <Cell align="num">{isShown(wait) ? wait.nineInTen : tooFew}</Cell>
              <Cell align="num">
                <Link href={milestoneHref(stretches[wait.stretch].until)} className="underline">
                  {written(wait.count)}
                </Link>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="border-t px-4 py-2.5 text-small text-muted">
        Half took the median or less. Not shown for fewer than {fewest} requests.
      </p>
    </Panel>
  );
}

const fewest = 3;
const isShown = ({ count }: Wait) => count >= fewest;
const tooFew = <Unknown label={`fewer than ${fewest} requests`} />;

const stretches = {
  signed: { name: "Asked → signed", until: "signed" },
  started: { name: "Signed → testing starts", until: "started" },
  delivered: { name: "Testing starts → report", until: "delivered" },
  completed: { name: "Report → acknowledged", until: "completed" },
  asked: { name: "Asked", until: "asked" },
  whole: { name: "Whole way, asked → report", until: "delivered" },
} as const;

function Spread({ median, nineInTen, longest }: Wait & { longest: number }) {
  const at = (days: number) => `${(days * 100) / longest}%`;
  return (
    <span aria-hidden="true" className="relative block h-3 [print-color-adjust:exact]">
      <span
        className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-chart-a"
        style={{ left: at(median), width: at(nineInTen - median) }}
      />
      <span className="absolute h-full w-1 -translate-x-1/2 bg-chart-a" style={{ left: at(median) }} />
      <span
        className="absolute top-1/4 h-1/2 w-0.5 -translate-x-full bg-chart-a"
        style={{ left: at(nineInTen) }}
      />
    </span>
  );
}
