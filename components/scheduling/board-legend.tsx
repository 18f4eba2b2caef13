import { cx } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";

/** What bars and lines mean, and the keys. */
export function BoardLegend() {
  return (
    <div className="px-4 py-3 text-caption text-muted">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {marks.map(({ label, className }) => (
          <li key={label} className="flex items-center gap-1.5">
            <i aria-hidden="true" className={cx("inline-block", className)} />
            {label}
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-1.5">
        <Kbd>←</Kbd> <Kbd>→</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> bookings and teams <Kbd>↵</Kbd> open <Kbd>M</Kbd>{" "}
        move <Kbd>L</Kbd> list
      </p>
    </div>
  );
}

const marks = [
  { label: "Testing now", className: "h-2.5 w-4 rounded-sm bg-tone-live-bg" },
  { label: "Booked", className: "h-2.5 w-4 rounded-sm border border-tone-moving-line bg-tone-moving-bg" },
  { label: "Report being written", className: "h-2.5 w-4 rounded-sm border border-strong bg-surface" },
  { label: "Away", className: "h-2.5 w-4 rounded-sm bg-surface-sunken" },
  { label: "Freeze", className: "h-2.5 w-4 freeze-hatch" },
  { label: "Election", className: "h-3 w-0.5 bg-election" },
  { label: "Latest start", className: "h-3 border-l-2 border-dotted border-default" },
];
