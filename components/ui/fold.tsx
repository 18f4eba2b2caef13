import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** A section that folds to one line with a summary. */
export function Fold({ title, summary, isOpen = false, children }: FoldProps) {
  return (
    <details open={isOpen} className="group rounded-md border bg-surface bleed">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-1.5 max-sm:min-h-13 [&::-webkit-details-marker]:hidden">
        <h2>{title}</h2>
        {summary !== undefined && <span className="text-small text-muted">{summary}</span>}
        <ChevronDown className="ml-auto text-muted transition-transform duration-fast group-open:rotate-180" />
      </summary>
      <div className="border-t">{children}</div>
    </details>
  );
}

type FoldProps = { title: string; summary?: ReactNode; isOpen?: boolean | undefined; children: ReactNode };
