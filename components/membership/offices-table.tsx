import Link from "next/link";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";

type ListedOffice = {
  id: string;
  name: string;
  stateCode: string | null;
  region: number | null;
  people: number;
};

export function OfficesTable({ offices }: { offices: readonly ListedOffice[] }) {
  return (
    <Table caption="Offices and organizations">
      <TableHead>
        <Column>Office</Column>
        <Column>State</Column>
        <Column align="num" className="max-sm:hidden">
          Region
        </Column>
        <Column align="num">People here</Column>
      </TableHead>
      <TableBody>
        {offices.map((office) => (
          <Row key={office.id}>
            <RowHead>
              <Link href={`/directory/offices/${office.id}`} className="link">
                {office.name}
              </Link>
            </RowHead>
            <Cell>{office.stateCode ?? "All"}</Cell>
            <Cell align="num" className="max-sm:hidden">
              {office.region ?? "All"}
            </Cell>
            <Cell align="num">{office.people}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
