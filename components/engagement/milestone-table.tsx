import Link from "next/link";
import { StatusBadge } from "@/components/requests/status-badge";
import { Unknown } from "@/components/ui/facts";
import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { RequestStatus } from "@/server/requests/schema";
import type { MilestonePage } from "./outputs";

type Request = MilestonePage["items"][number];
type MilestoneTableProps = { requests: readonly Request[]; zone: string };

/** Requests with the days each step took, as the waits count them. */
export function MilestoneTable({ requests, zone }: MilestoneTableProps) {
  return (
    <Table caption="Requests and the days from each step to the next">
      <TableHead>
        <Column>Request</Column>
        <Column>Status</Column>
        <Column align="num" className="max-sm:hidden">
          Asked
        </Column>
        {steps.map(({ name }) => (
          <Column key={name} align="num" className="max-sm:hidden">
            {name}
          </Column>
        ))}
      </TableHead>
      <TableBody>
        {requests.map((request) => (
          <Row key={request.id}>
            <RowHead>
              <RequestWords request={request} />
            </RowHead>
            <Cell>
              <StatusBadge status={request.status as RequestStatus} />
            </Cell>
            <Cell align="num" className="max-sm:hidden">
              {request.submittedAt && <Time value={request.submittedAt} zone={zone} />}
            </Cell>
            {steps.map(({ name, since, until }) => (
              <Cell key={name} align="num" className="max-sm:hidden">
                <Days since={request[since]} until={request[until]} />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const steps = [
  { name: "Signed after", since: "submittedAt", until: "signedAt" },
  { name: "Testing after", since: "signedAt", until: "startedAt" },
  { name: "Report after", since: "startedAt", until: "deliveredAt" },
  { name: "Closed after", since: "deliveredAt", until: "closedAt" },
] as const;

function RequestWords({ request: { id, ref, service, organization } }: { request: Request }) {
  return (
    <>
      <Link href={`/requests/${id}`} className="font-semibold">
        {service.name}
      </Link>
      <span className="block text-muted">
        {organization.name}
        {organization.stateCode && `, ${organization.stateCode}`} · <Reference>{ref}</Reference>
      </span>
    </>
  );
}

const DAY_MS = 86_400_000;

function Days({ since, until }: { since: Date | null; until: Date | null }) {
  if (!since || !until) return <Unknown label="not yet" />;
  const days = Math.round((until.getTime() - since.getTime()) / DAY_MS);
  return days === 1 ? "1 day" : `${days} days`;
}
