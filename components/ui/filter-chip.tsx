import { X } from "lucide-react";
import Link from "next/link";

/** A filter that is on, as part of a sentence; the link takes it off. */
export function FilterChip({ label, clearHref }: { label: string; clearHref: string }) {
  return (
    <span className="inline-flex min-h-7 items-center gap-1 rounded-md border border-accent-line bg-accent-soft pl-2.5 text-small">
      {label}
      <Link
        href={clearHref}
        aria-label={`Remove filter: ${label}`}
        className="grid size-7 place-items-center rounded-md text-muted hover:text-default max-sm:size-9"
      >
        <X className="size-3.5" />
      </Link>
    </span>
  );
}
