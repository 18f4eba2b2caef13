import { cx } from "./class-names";

/** How far along, 0 to 100. Say the step in words beside it. */
export function ProgressBar({
  value,
  label,
  className,
}: {
  value: number;
  label: string;
  className?: string | undefined;
}) {
  const percent = Math.min(100, Math.max(0, Math.round(value)));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cx("h-1 overflow-hidden rounded-sm bg-line", className)}
    >
      <div
        className="h-full bg-accent-line transition-[width] duration-fast"
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
