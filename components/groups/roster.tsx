import { cx } from "@/components/ui/class-names";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { formatDay } from "@/components/ui/time-format";
import type { Seat } from "./outputs";
import { seatRoles } from "./seat-roles";

/** The table by seat: for whom each speaks, who holds it, and which are vacant. */
export function Roster({ seats }: { seats: readonly Seat[] }) {
  const filled = seats.filter(({ isVacant }) => !isVacant).length;
  const constituencies = [...new Set(seats.map(({ constituency }) => constituency))];
  return (
    <Panel aria-labelledby="roster">
      <PanelHead id="roster" title="Roster" sub={`${filled} of ${seats.length} seats filled`} />
      <Table caption="Roster by seat">
        <TableHead>
          <Column>Holder</Column>
          <Column>Role</Column>
          <Column className="max-sm:hidden">Vote</Column>
          <Column className="max-sm:hidden">Until</Column>
        </TableHead>
        {constituencies.map((constituency) => (
          <TableBody key={constituency}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={4}
                className="border-y bg-surface-sunken px-4 py-1.5 text-left text-small"
              >
                {constituency}
              </th>
            </tr>
            {seats
              .filter((seat) => seat.constituency === constituency)
              .map((seat) => (
                <SeatRow key={seat.id} seat={seat} />
              ))}
          </TableBody>
        ))}
      </Table>
    </Panel>
  );
}

function SeatRow({ seat: { holder, isVacant, organization, role, voting, termEndsOn } }: { seat: Seat }) {
  return (
    <Row>
      <RowHead>
        {isVacant ? (
          <span className="text-muted">Vacant</span>
        ) : (
          <>
            <b className="block">{holder?.name ?? "A member"}</b>
            <span className="text-muted">{[holder?.title, organization].filter(Boolean).join(", ")}</span>
          </>
        )}
      </RowHead>
      <Cell>{seatRoles[role]}</Cell>
      <Cell className={cx("max-sm:hidden", !voting && "text-muted")}>
        {voting ? "Votes" : "Does not vote"}
      </Cell>
      <Cell className={cx("whitespace-nowrap max-sm:hidden", !termEndsOn && "text-muted")}>
        {termEndsOn ? formatDay(termEndsOn, "UTC") : "No end set"}
      </Cell>
    </Row>
  );
}
