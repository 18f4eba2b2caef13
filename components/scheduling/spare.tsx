import { cx } from "@/components/ui/class-names";

/** Days to spare: "14 days", "−9 days", or "any day" where no election presses. */
export function Spare({ days }: { days: number | null }) {
  if (days === null) return <span className="text-muted">any day</span>;
  const tone = days < 0 ? "font-bold text-danger" : days < 21 ? "font-bold text-warning" : undefined;
  return (
    <span
      className={cx("whitespace-nowrap", tone)}
    >{`${days < 0 ? "−" : ""}${countOf(Math.abs(days))}`}</span>
  );
}

const countOf = (days: number) => `${days} ${days === 1 ? "day" : "days"}`;
