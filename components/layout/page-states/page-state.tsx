import type { ReactNode } from "react";

type PageStateProps = { icon?: ReactNode; title: string; children: ReactNode; actions?: ReactNode };

/** A whole page that has something to explain instead of content. */
export function PageState({ icon, title, children, actions }: PageStateProps) {
  return (
    <div className="max-w-read py-10 max-sm:py-4">
      {icon !== undefined && (
        <span aria-hidden="true" className="mb-3 block text-muted [&_svg]:size-8 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <h1>{title}</h1>
      <div className="mt-2 max-w-measure text-prose">{children}</div>
      {actions !== undefined && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
