import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { changesInWords } from "./changes-in-words";
import type { LoggedEvent } from "./outputs";

/** The log, one plain sentence a row. On a phone the rest stands below the sentence. */
export function LogTable({ events, timeZone }: { events: readonly LoggedEvent[]; timeZone: string }) {
  return (
    <Table caption="Log entries, newest first">
      <TableHead>
        <Column>What happened</Column>
        <Column className="max-sm:hidden">On</Column>
        <Column className="max-sm:hidden">What changed</Column>
        <Column className="max-sm:hidden">When</Column>
        <Column align="num">Seal</Column>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <Row key={event.id}>
            <RowHead className="max-sm:py-2">
              <b className="font-semibold">{event.text}</b>
              <span className="mt-0.5 block text-muted sm:hidden">
                <Subject event={event} /> · <Time value={event.at} zone={timeZone} kind="datetime" />
                <Changes event={event} />
              </span>
            </RowHead>
            <Cell className="max-sm:hidden">
              <Subject event={event} />
            </Cell>
            <Cell className="text-muted max-sm:hidden">{changesInWords(event.changes)}</Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <Time value={event.at} zone={timeZone} kind="datetime" />
            </Cell>
            <Cell align="num">
              <Seal event={event} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

type EventProps = { event: LoggedEvent };

/** A thing without a reference of its own goes by a name, which is no code. */
function Subject({ event: { subjectKind, subjectRef } }: EventProps) {
  const isCode = /^[A-Z]{2}-/.test(subjectRef);
  return (
    <>
      {subjectKind.replaceAll("_", " ")} {isCode ? <Reference>{subjectRef}</Reference> : subjectRef}
    </>
  );
}

function Changes({ event }: EventProps) {
  const words = changesInWords(event.changes);
  return words === "" ? null : <span className="block">{words}</span>;
}

function Seal({ event: { position, hash } }: EventProps) {
  if (position === null) return <span className="text-muted">not yet</span>;
  return (
    <span title={hash ?? undefined}>
      #{position} <Reference className="max-sm:block">{hash?.slice(0, 8) ?? ""}</Reference>
    </span>
  );
}
