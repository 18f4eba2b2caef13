import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { changesInWords } from "./changes-in-words";
import type { LoggedEvent } from "./outputs";

/** The log, one plain sentence a row. */
export function LogTable({ events, timeZone }: { events: readonly LoggedEvent[]; timeZone: string }) {
  return (
    <Table caption="Log entries, newest first">
      <TableHead>
        <Column>What happened</Column>
        <Column>On</Column>
        <Column>What changed</Column>
        <Column>When</Column>
        <Column align="num">Seal</Column>
      </TableHead>
      <TableBody>
        {events.map(({ id, at, text, subjectKind, subjectRef, changes, position, hash }) => (
          <Row key={id}>
            <RowHead className="font-semibold">{text}</RowHead>
            <Cell className="whitespace-nowrap">
              {subjectKind} <Reference>{subjectRef}</Reference>
            </Cell>
            <Cell className="text-muted">{changesInWords(changes)}</Cell>
            <Cell className="whitespace-nowrap">
              <Time value={at} zone={timeZone} kind="datetime" />
            </Cell>
            <Cell align="num">
              {position === null ? (
                <span className="text-muted">not yet</span>
              ) : (
                <span title={hash ?? undefined}>
                  #{position} <Reference>{hash?.slice(0, 8) ?? ""}</Reference>
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
