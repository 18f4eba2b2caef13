import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = { label: string; href?: string | undefined; isReference?: boolean | undefined };

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="mb-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-1.5 text-small text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1.5">
            {index > 0 && <ChevronRight className="size-3.5" />}
            <CrumbWords crumb={crumb} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CrumbWords({ crumb }: { crumb: Crumb }) {
  if (crumb.href !== undefined)
    return (
      <Link className="link" href={crumb.href}>
        {crumb.label}
      </Link>
    );
  return (
    <span aria-current="page" className={crumb.isReference ? "font-mono" : undefined}>
      {crumb.label}
    </span>
  );
}
