import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CapturedMail } from "@/server/mail/captured";

export function MailList({ mails }: { mails: readonly CapturedMail[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState title="No mail yet">
        As soon as something concerns somebody, the mail they would get stands here.
      </EmptyState>
    );
  }
  return (
    <Table caption="Captured mail, newest first">
      <TableHead>
        <Column>Subject</Column>
        <Column>To</Column>
        <Column>When</Column>
      </TableHead>
      <TableBody>
        {mails.map(({ id, to, subject, at }) => (
          <Row key={id}>
            <RowHead>
              <Link href={`/dev/mail/${id}`}>{subject}</Link>
            </RowHead>
            <Cell>{to}</Cell>
            <Cell className="whitespace-nowrap">
              <Time value={at} zone="UTC" kind="datetime" />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
