import { ChevronLeft, ChevronRight } from "lucide-react";
import { LinkButton } from "./link-button";

type PaginationProps = {
  /** "Rows 1–25 of 214, soonest trouble first". */
  summary: string;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
};

export function Pagination({ summary, previousHref, nextHref }: PaginationProps) {
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-2 border-t px-4 py-2.5"
    >
      <p className="text-small text-muted">{summary}</p>
      <div className="flex gap-2 print:hidden">
        {previousHref !== undefined && (
          <LinkButton href={previousHref} size="small" icon={<ChevronLeft />} rel="prev">
            Previous
          </LinkButton>
        )}
        {nextHref !== undefined && (
          <LinkButton href={nextHref} size="small" rel="next">
            Next
            <ChevronRight />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
