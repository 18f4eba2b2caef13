import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { cx } from "./class-names";

export type Crumb = { label: string; href?: string | undefined; isReference?: boolean | undefined };

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="mb-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-1.5 text-small text-muted">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb.label}
            className={cx("flex max-w-full items-center gap-1.5", repeatsTitle(crumb) && "max-sm:hidden")}
          >
            <CrumbWords crumb={crumb} />
            {index < crumbs.length - 1 && (
              <ChevronRight
                className={cx("size-3.5 shrink-0", repeatsTitle(crumbs[index + 1]) && "max-sm:hidden")}
              />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A phone has no room for what the heading below says again. */
const repeatsTitle = (crumb: Crumb | undefined) => crumb?.href === undefined && !crumb?.isReference;

function CrumbWords({ crumb }: { crumb: Crumb }) {
  if (crumb.href !== undefined)
    return (
      <Link className="link max-w-[28em] truncate" title={crumb.label} href={crumb.href}>
        {crumb.label}
      </Link>
    );
  return (
    <span aria-current="page" className={cx("max-w-[28em] truncate", crumb.isReference && "font-mono")}>
      {crumb.label}
    </span>
  );
}
