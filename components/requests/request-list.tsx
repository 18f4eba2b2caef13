import Link from "next/link";
import { Spare } from "@/components/scheduling/spare";
import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Holder, HolderLine } from "./holder";
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
            <RowHead className="h-11 w-2/5">
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

/** The same on a phone, where a whole row is the link: the thing, then its stage, who has it and by when. */
export function RequestRows({ rows, now, runways }: RequestRowsProps) {
  return (
    <ul className="divide-y sm:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative px-4 py-3">
          <div className="flex items-baseline justify-between gap-3">
            <Link className="link font-semibold after:absolute after:inset-0" href={linkTo(row)}>
              {runways ? row.organization.name : row.service.name}
            </Link>
            {runways && <SpareAside runway={runways.get(row.id)} />}
          </div>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small">
            <StatusBadge status={row.status} />
            {runways && (
              <abbr title={row.service.name} className="no-underline">
                {row.service.code}
              </abbr>
            )}
            <HolderLine request={row} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function SpareAside({ runway }: { runway: ReturnType<Runways["get"]> }) {
  if (!runway) return null;
  return (
    <span className="text-small whitespace-nowrap">
      <Spare days={runway.daysToSpare} />
      {runway.daysToSpare !== null && " to spare"}
    </span>
  );
}

const linkTo = ({ id, status }: RequestRow) =>
  status === "draft" ? `/requests/${id}/edit` : `/requests/${id}`;
