import type { ReactNode } from "react";
import { Crumbs, type Crumb } from "./crumbs";

type PageHeadProps = {
  title: ReactNode;
  /** One small line above the title: a date, "step 3 of 5". */
  eyebrow?: ReactNode;
  /** Below the title: badge, place, date. */
  sub?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
};

export function PageHead({ title, eyebrow, sub, crumbs, actions }: PageHeadProps) {
  return (
    <header className="mb-4">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          {eyebrow !== undefined && <p className="text-small text-muted">{eyebrow}</p>}
          <h1 className="[overflow-wrap:anywhere]">{title}</h1>
          {sub !== undefined && (
            <div className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-muted">
              {sub}
            </div>
          )}
        </div>
        {actions !== undefined && (
          <div className="flex flex-wrap items-center gap-2 empty:hidden print:hidden">{actions}</div>
        )}
      </div>
    </header>
  );
}
