import Link from "next/link";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { written } from "@/server/kernel/total";
import { officesHref, requestsHref } from "./links";
import type { StateReach } from "./outputs";
import { shareInWords } from "./share";

/** The tiles and the map in words and numbers. */
export function StateTable({ states }: { states: readonly StateReach[] }) {
  return (
    <Table caption="Election offices with an open or completed request, by state">
      <TableHead>
        <Column>State or territory</Column>
        <Column align="num">With</Column>
        <Column align="num">Share</Column>
        <Column align="num">Without</Column>
        <Column align="num" className="max-sm:hidden">
          Offices
        </Column>
        <Column align="num">Requests</Column>
      </TableHead>
      <TableBody>
        {states.map(({ code, name, offices, reached, requests }) => (
          <Row key={code}>
            <RowHead>{name}</RowHead>
            <Cell align="num">
              <Link href={officesHref("reached", { state: code })}>{written(reached)}</Link>
            </Cell>
            <Cell align="num">{shareInWords(reached, offices)}</Cell>
            <Cell align="num">
              <Link href={officesHref("unreached", { state: code })}>{written(offices - reached)}</Link>
            </Cell>
            <Cell align="num" className="max-sm:hidden">
              <Link href={officesHref("all", { state: code })}>{written(offices)}</Link>
            </Cell>
            <Cell align="num">
              <Link href={requestsHref({ stateCode: code })}>{written(requests)}</Link>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
