import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Segment = { href: string; label: string; icon?: ReactNode; isCurrent: boolean };

/** Two or three ways to look at the same thing: board or list, tiles or map. */
export function Segments({ segments, label }: { segments: readonly Segment[]; label: string }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-md border border-control bg-surface print:hidden">
      {segments.map((segment) => (
        <Link
          key={segment.href}
          href={segment.href}
          aria-current={segment.isCurrent ? "true" : undefined}
          className={cx(
            "flex min-h-[calc(var(--control)-6px)] items-center gap-1.5 px-3 text-small font-semibold no-underline first:rounded-l-[3px] last:rounded-r-[3px] not-first:border-l not-first:border-control",
            segment.isCurrent ? "bg-surface-selected" : "hover:bg-surface-hover",
          )}
        >
          {segment.icon}
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}
