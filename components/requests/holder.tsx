import { Time } from "@/components/ui/time";
import { isoDay } from "@/components/ui/time-format";
import type { RequestRow } from "./outputs";

type HolderProps = { request: RequestRow; now: Date };

/** Who has it, and by when: in two lines. */
export function Holder({ request: { standing, organization }, now }: HolderProps) {
  const zone = organization.timeZone;
  const isLate = standing.by !== null && standing.by < isoDay(now, zone);
  return (
    <>
      <span className="block">{standing.who}</span>
      <span className="block truncate text-muted" title={standing.next}>
        {standing.by !== null && (
          <>
            {isLate && <b className="text-danger">Late, </b>}
            <Time value={standing.by} zone={zone} now={now} /> ·{" "}
          </>
        )}
        {standing.next}
      </span>
    </>
  );
}
