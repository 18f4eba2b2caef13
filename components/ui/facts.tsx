import type { ReactNode } from "react";
import { cx } from "./class-names";

/** Short facts as pairs. An unknown value (null) is an en dash, read out as "unknown". */
export function Facts({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <dl
      className={cx(
        "grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 leading-snug max-sm:grid-cols-[6.5rem_minmax(0,1fr)]",
        className,
      )}
    >
      {children}
    </dl>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="pt-px text-small text-muted">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children ?? <Unknown />}</dd>
    </>
  );
}

export function Unknown({ label = "unknown" }: { label?: string | undefined }) {
  return (
    <span title={label} className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
