import { PanelRight } from "lucide-react";
import Link from "next/link";
import { Spare } from "@/components/scheduling/spare";
import { cx } from "@/components/ui/class-names";
import { Unknown } from "@/components/ui/facts";
import { Reference } from "@/components/ui/reference";
import { Runway } from "@/components/ui/runway";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { addDays, daysBetween, isoDay } from "@/components/ui/time-format";
import { Holder } from "./holder";
import { listLink, type ListPlace } from "./list-filter";
import type { RequestRow, Runways } from "./outputs";
import { StatusBadge } from "./status-badge";

type QueueTableProps = {
  rows: readonly RequestRow[];
  runways: Runways;
  place: ListPlace;
  now: Date;
};

/** The service desk's table: where each stands, and how its time runs. */
export function QueueTable({ rows, runways, place, now }: QueueTableProps) {
  const end = scaleEnd(runways, now);
  return (
    <Table caption="Requests" className={cx("max-sm:hidden", place.peek ? narrowFit : wideFit)}>
      <TableHead className={place.peek ? narrowStick : wideStick}>
        <Column>Office</Column>
        <Column className={besidePreview(place)}>Service</Column>
        <Column>Status</Column>
        <Column>Who has it · by when</Column>
        <Column className={cx("max-rail:hidden", besidePreview(place))}>Runway</Column>
        <Column align="num">To spare</Column>
        {!place.peek && (
          <Column align="num" className="max-rail:hidden">
            Age
          </Column>
        )}
        <Column className="max-side:hidden">
          <span className="sr-only">Preview</span>
        </Column>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <QueueRow key={row.id} row={row} runway={runways.get(row.id)} {...{ place, now, end }} />
        ))}
      </TableBody>
    </Table>
  );
}

type QueueRowProps = {
  row: RequestRow;
  runway: ReturnType<Runways["get"]>;
  place: ListPlace;
  now: Date;
  end: string;
};

function QueueRow({ row, runway, place, now, end }: QueueRowProps) {
  const { id, ref, organization, service, status, createdAt, submittedAt } = row;
  const zone = organization.timeZone;
  const age = daysBetween(isoDay(submittedAt ?? createdAt, zone), isoDay(now, zone));
  return (
    <Row isOpen={place.peek === id}>
      <RowHead className="h-11">
        <Link
          className="block max-w-72 min-w-0 truncate max-rail:max-w-44 font-semibold text-default no-underline hover:underline"
          href={`/requests/${id}`}
          title={organization.name}
        >
          {organization.name}
        </Link>
        <span className="text-muted">
          <Reference>{ref}</Reference>
          {organization.stateCode && ` · ${organization.stateCode}`}
        </span>
      </RowHead>
      <Cell className={besidePreview(place)}>
        <abbr title={service.name} className="no-underline">
          {service.code}
        </abbr>
      </Cell>
      <Cell>
        <StatusBadge status={status} />
      </Cell>
      <Cell className={cx("max-rail:max-w-44", place.peek ? "max-w-52" : "max-w-64")}>
        <Holder request={row} now={now} />
      </Cell>
      <Cell className={cx("min-w-36 max-rail:hidden", besidePreview(place))}>
        {runway ? (
          <Runway {...runway} start={runway.now} end={end} size="row" />
        ) : (
          <Unknown label="no runway" />
        )}
      </Cell>
      <Cell align="num">{runway ? <Spare days={runway.daysToSpare} /> : <Unknown label="closed" />}</Cell>
      {!place.peek && (
        <Cell align="num" className="max-rail:hidden">
          {age} d
        </Cell>
      )}
      <Cell className="max-side:hidden">
        <Link
          className="grid size-8 place-items-center rounded-md text-muted hover:bg-surface-hover hover:text-default"
          href={listLink({ ...place, peek: id })}
          scroll={false}
          aria-label={`Preview ${organization.name}, ${ref}`}
        >
          <PanelRight />
        </Link>
      </Cell>
    </Row>
  );
}

// Where all columns fit, the table scrolls with the page and its heads stay in sight; else it scrolls in itself.
const wideFit = "@min-[72.5rem]:overflow-visible";
const wideStick = "z-sticky @min-[72.5rem]:sticky @min-[72.5rem]:top-header";
const narrowFit = "@min-[52rem]:overflow-visible";
const narrowStick = "z-sticky @min-[52rem]:sticky @min-[52rem]:top-header";

/** Beside a preview, which shows them too, these columns need a wide screen. */
const besidePreview = ({ peek }: ListPlace) => (peek ? "max-[92rem]:hidden" : undefined);

/** All rows share one scale, so that bars can be compared: to the last of their elections, at most a year on. */
function scaleEnd(runways: Runways, now: Date) {
  const today = isoDay(now, "UTC");
  const last =
    [...runways.values()]
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? addDays(today, 180);
  const latest = addDays(today, 365);
  return last < latest ? last : latest;
}
