import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";

type PublicHeadProps = {
  title: string;
  /** Where the reader came from. */
  back?: { href: string; label: string };
  sub: ReactNode;
  actions?: ReactNode;
};

/** The head of a public page below the front one. */
export function PublicHead({ title, back, sub, actions }: PublicHeadProps) {
  return (
    <header className="mb-5">
      {back && (
        <a href={back.href} className="link mb-2 inline-flex min-h-6 items-center gap-1.5 text-small">
          <ArrowLeft className="size-3.5" />
          {back.label}
        </a>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1>{title}</h1>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted">{sub}</div>
        </div>
        {actions}
      </div>
    </header>
  );
}
