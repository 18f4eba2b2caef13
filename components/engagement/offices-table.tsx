import Link from "next/link";
import { StatusBadge } from "@/components/requests/status-badge";
import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { RequestStatus } from "@/server/requests/schema";
import type { Offices } from "./outputs";

type OfficesTableProps = { offices: Offices["items"]; requestsHead: string };

/** Offices and the facts of their requests: what was asked for and where it stands. */
export function OfficesTable({ offices, requestsHead }: OfficesTableProps) {
  return (
    <Table caption="Election offices and their requests">
      <TableHead>
        <Column>Office</Column>
        <Column>State</Column>
        <Column>{requestsHead}</Column>
      </TableHead>
      <TableBody>
        {offices.map(({ id, name, stateCode, requests }) => (
          <Row key={id}>
            <RowHead>
              <Link href={`/directory/offices/${id}`} className="font-semibold">
                {name}
              </Link>
            </RowHead>
            <Cell>{stateCode}</Cell>
            <Cell>
              {requests.length === 0 && <span className="text-muted">None</span>}
              <ul className="flex flex-col gap-1">
                {requests.map((request) => (
                  <li key={request.id} className="flex flex-wrap items-center gap-2">
                    <Link href={`/requests/${request.id}`}>{request.service.name}</Link>
                    <Reference>{request.ref}</Reference>
                    <StatusBadge status={request.status as RequestStatus} />
                  </li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
