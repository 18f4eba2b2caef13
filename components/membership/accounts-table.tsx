import { Badge } from "@/components/ui/badge";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { shortRole, staffLabel } from "@/server/membership/schema";
import { AccountMove } from "./account-move";

type Account = {
  id: string;
  name: string;
  title: string;
  email: string;
  status: string;
  isViewer: boolean;
  staffRoles: readonly { role: string }[];
  memberships: readonly { roles: readonly string[]; organization: { name: string } }[];
};

export function AccountsTable({ accounts }: { accounts: readonly Account[] }) {
  return (
    <Table caption="Accounts">
      <TableHead>
        <Column>Person</Column>
        <Column className="max-sm:hidden">Office</Column>
        <Column className="max-sm:hidden">Role</Column>
        <Column>Account</Column>
        <Column>
          <span className="sr-only">What you can do</span>
        </Column>
      </TableHead>
      <TableBody>
        {accounts.map((account) => (
          <Row key={account.id}>
            <RowHead>
              <b className="block">{account.name}</b>
              <span className="[overflow-wrap:anywhere] text-muted">{account.email}</span>
            </RowHead>
            <Cell className="max-sm:hidden">
              {account.memberships.map(({ organization }) => organization.name).join(", ")}
            </Cell>
            <Cell className="max-sm:hidden">{rolesOf(account)}</Cell>
            <Cell>
              {account.status === "active" ? (
                <Badge tone="done">Active</Badge>
              ) : (
                <Badge tone="stop">Suspended</Badge>
              )}
            </Cell>
            <Cell align="num">
              {!account.isViewer && (
                <AccountMove id={account.id} name={account.name} isActive={account.status === "active"} />
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const rolesOf = ({ staffRoles, memberships }: Account) =>
  staffRoles.length > 0
    ? staffRoles.map(({ role }) => staffLabel(role)).join(", ")
    : memberships.flatMap(({ roles }) => roles.map(shortRole)).join(", ");
