import { Badge } from "@/components/ui/badge";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { ListedAccount } from "@/server/membership/accounts";
import { shortRole, staffLabel } from "@/server/membership/reference/roles";
import { AccountMoves } from "./account-moves";
import { EmailAddress } from "./email-address";

type AccountsTableProps = { accounts: readonly ListedAccount[]; canSetRoles: boolean };

export function AccountsTable({ accounts, canSetRoles }: AccountsTableProps) {
  return (
    <Table caption="Accounts">
      <TableHead>
        <Column>Person</Column>
        <Column className="max-sm:hidden">Office</Column>
        <Column className="max-sm:hidden">Role</Column>
        <Column className="max-sm:hidden">Account</Column>
        <Column>
          <span className="sr-only">What you can do</span>
        </Column>
      </TableHead>
      <TableBody>
        {accounts.map((account) => (
          <Row key={account.id}>
            <RowHead>
              <b className="block">{account.name}</b>
              <span className="block min-w-40 text-muted">
                <EmailAddress email={account.email} />
              </span>
              <span className="mt-1 block sm:hidden">
                <Standing account={account} />
              </span>
            </RowHead>
            <Cell className="max-sm:hidden">
              {account.memberships
                .map(({ organization, isActive }) =>
                  isActive ? organization.name : `${organization.name} (left)`,
                )
                .join(", ")}
            </Cell>
            <Cell className="max-sm:hidden">{rolesOf(account)}</Cell>
            <Cell className="max-sm:hidden">
              <Standing account={account} />
            </Cell>
            <Cell align="num">
              {!account.isViewer && <AccountMoves account={account} canSetRoles={canSetRoles} />}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Standing({ account: { status, isSetUp } }: { account: ListedAccount }) {
  if (status !== "active") return <Badge tone="stop">Suspended</Badge>;
  return isSetUp ? <Badge tone="done">Active</Badge> : <Badge tone="quiet">Not set up yet</Badge>;
}

const rolesOf = ({ staffRoles, memberships }: ListedAccount) =>
  staffRoles.length > 0
    ? staffRoles
        .map(({ role, region }) => (region ? `${staffLabel(role)}, Region ${region}` : staffLabel(role)))
        .join(", ")
    : memberships.flatMap(({ roles, isActive }) => (isActive ? roles.map(shortRole) : [])).join(", ");
