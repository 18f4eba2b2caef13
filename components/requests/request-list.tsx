import Link from "next/link";
import { Spare } from "@/components/scheduling/spare";
import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Holder } from "./holder";
import type { RequestRow, Runways } from "./outputs";
import { StatusBadge } from "./status-badge";

type RequestListProps = { rows: readonly RequestRow[]; now: Date };

/** An office's requests, by what was asked for. */
export function RequestTable({ rows, now }: RequestListProps) {
  return (
    <Table caption="Your requests" className="max-sm:hidden">
      <TableHead>
        <Column>Request</Column>
        <Column>Status</Column>
        <Column>Who has it · by when</Column>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHead className="h-11">
              <Link className="link font-semibold" href={linkTo(row)}>
                {row.service.name}
              </Link>
              <Reference className="block">{row.ref}</Reference>
            </RowHead>
            <Cell>
              <StatusBadge status={row.status} />
            </Cell>
            <Cell>
              <Holder request={row} now={now} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

type RequestRowsProps = RequestListProps & {
  /** Given to the service desk, which reads lists by office and by how time runs. */
  runways?: Runways;
};

/** The same on a phone: two lines each, and what the desk needs to choose in a third. */
export function RequestRows({ rows, now, runways }: RequestRowsProps) {
  return (
    <ul className="divide-y sm:hidden">
      {rows.map((row) => (
        <li key={row.id} className="px-4 py-2.5">
          <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
            <Link className="link min-h-6 font-semibold" href={linkTo(row)}>
              {runways ? row.organization.name : row.service.name}
            </Link>
            <StatusBadge status={row.status} />
          </div>
          <div className="mt-1 text-small">
            {runways && <DeskLine row={row} runway={runways.get(row.id)} />}
            <Holder request={row} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type DeskLineProps = { row: RequestRow; runway: ReturnType<Runways["get"]> };

function DeskLine({ row: { service }, runway }: DeskLineProps) {
  return (
    <span className="flex justify-between gap-3">
      <span className="truncate">{service.name}</span>
      {runway && (
        <span className="whitespace-nowrap">
          <Spare days={runway.daysToSpare} />
          {runway.daysToSpare !== null && " to spare"}
        </span>
      )}
    </span>
  );
}

const linkTo = ({ id, status }: RequestRow) =>
  status === "draft" ? `/requests/${id}/edit` : `/requests/${id}`;
