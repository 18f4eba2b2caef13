import { Time } from "@/components/ui/time";
import { isoDay } from "@/components/ui/time-format";
import type { RequestRow } from "./outputs";

type HolderProps = { request: RequestRow; now: Date };

/** Who has it, and by when: in two lines. */
export function Holder({ request: { standing, organization }, now }: HolderProps) {
  return (
    <>
      <span className="block truncate" title={standing.who}>
        {standing.who}
      </span>
      <span className="block truncate text-muted" title={standing.next}>
        {standing.by !== null && (
          <>
            <DueDay by={standing.by} zone={organization.timeZone} now={now} /> ·{" "}
          </>
        )}
        {standing.next}
      </span>
    </>
  );
}

/** The same in one line, for a phone: what happens next is said on the page. */
export function HolderLine({ request: { standing, organization }, now }: HolderProps) {
  return (
    <span className="min-w-0 text-muted">
      {standing.who}
      {standing.by !== null && (
        <>
          {" · "}
          <DueDay by={standing.by} zone={organization.timeZone} now={now} />
        </>
      )}
    </span>
  );
}

function DueDay({ by, zone, now }: { by: string; zone: string; now: Date }) {
  return (
    <span className="whitespace-nowrap">
      {by < isoDay(now, zone) && <b className="text-danger">Late, </b>}
      <Time value={by} zone={zone} now={now} />
    </span>
  );
}
