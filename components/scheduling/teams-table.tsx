import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ListedTeam } from "./outputs";

type TeamsTableProps = { teams: readonly ListedTeam[]; zone: string; today: string };

export function TeamsTable({ teams, zone, today }: TeamsTableProps) {
  return (
    <Table caption="Teams that are sent out">
      <TableHead>
        <Column>Team</Column>
        <Column align="num">People</Column>
        <Column className="w-64 max-sm:hidden">Next booked</Column>
        <Column className="w-48 max-sm:hidden">Next away</Column>
      </TableHead>
      <TableBody>
        {teams.map((team) => (
          <Row key={team.id}>
            <RowHead className="py-2 max-sm:whitespace-normal">
              <Link
                href={`/schedule/teams/${team.id}`}
                className="link font-semibold [overflow-wrap:anywhere]"
              >
                {team.name}
              </Link>{" "}
              {team.isRetired && <Badge>Retired</Badge>}
              <span className="block text-muted">{team.services.join(", ")}</span>
            </RowHead>
            <Cell align="num">
              {team.people === 0 && !team.isRetired ? <b className="text-danger">Nobody</b> : team.people}
            </Cell>
            <Cell className="max-sm:hidden">
              {team.booked ? (
                <>
                  <Days {...team.booked} zone={zone} today={today} />
                  <span className="block text-muted">{team.booked.office}</span>
                </>
              ) : (
                <span className="text-muted">Not booked</span>
              )}
            </Cell>
            <Cell className="max-sm:hidden">
              {team.away ? (
                <>
                  <Days {...team.away} zone={zone} today={today} />
                  <span className="block text-muted">{team.away.reason}</span>
                </>
              ) : (
                <span className="text-muted">Not away</span>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

type DaysProps = { from: string; to: string; zone: string; today: string };

export const Days = ({ from, to, zone, today }: DaysProps) => (
  <Time kind="range" value={from} end={to} zone={zone} now={today} distance />
);
