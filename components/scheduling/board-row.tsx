import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

type BoardRowProps = { label: ReactNode; sub?: ReactNode; children: ReactNode; className?: string };

/** A label at the left and twenty weeks beside it. */
export function BoardRow({ label, sub, children, className }: BoardRowProps) {
  return (
    <div className="grid grid-cols-[10.5rem_minmax(0,1fr)] border-b">
      <div className="sticky left-0 z-sticky border-r bg-surface py-1 pr-2 pl-4 text-small">
        {label}
        {sub !== undefined && <span className="block text-caption text-muted">{sub}</span>}
      </div>
      <div
        className={cx(
          "relative bg-[linear-gradient(to_right,var(--border)_1px,transparent_1px)] bg-[length:5%_100%]",
          className,
        )}
      >
        {children}
      </div>
    </div>
  );
}
