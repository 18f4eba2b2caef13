import Link from "next/link";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { shortRole, staffLabel } from "@/server/membership/reference/roles";
import { EmailAddress } from "./email-address";

type ListedPerson = {
  id: string;
  name: string;
  title: string;
  email: string;
  staffRoles: readonly { role: string; region: number | null }[];
  memberships: readonly { roles: readonly string[]; organization: { id: string; name: string } }[];
};

export function PeopleTable({ people, caption, hasOffice = true }: PeopleTableProps) {
  return (
    <Table caption={caption}>
      <TableHead>
        <Column>Person</Column>
        {hasOffice && <Column>Office</Column>}
        <Column className="max-sm:hidden">Role</Column>
        <Column className="max-sm:hidden">E-mail</Column>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id}>
            <RowHead className="min-w-40">
              <b className="block [overflow-wrap:anywhere]">{person.name}</b>
              <span className="text-muted">{person.title}</span>
              <a href={`mailto:${person.email}`} className="link block sm:hidden">
                <EmailAddress email={person.email} />
              </a>
            </RowHead>
            {hasOffice && (
              <Cell>
                <Offices person={person} />
              </Cell>
            )}
            <Cell className="max-sm:hidden">{rolesOf(person)}</Cell>
            <Cell className="max-sm:hidden">
              <a href={`mailto:${person.email}`} className="link block min-w-40">
                <EmailAddress email={person.email} />
              </a>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

type PeopleTableProps = { people: readonly ListedPerson[]; caption: string; hasOffice?: boolean };

function Offices({ person }: { person: ListedPerson }) {
  return person.memberships.map(({ organization }) => (
    <Link key={organization.id} href={`/directory/offices/${organization.id}`} className="link block">
      {organization.name}
    </Link>
  ));
}

function rolesOf({ staffRoles, memberships }: ListedPerson): string {
  const staff = staffRoles.map(({ role, region }) =>
    region === null ? staffLabel(role) : `${staffLabel(role)}, Region ${region}`,
  );
  const office = memberships.flatMap(({ roles }) => roles.map(shortRole));
  return [...new Set(staff.length > 0 ? staff : office)].join(", ");
}
