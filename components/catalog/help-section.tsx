import type { ReactNode } from "react";

type HelpSectionProps = { id: string; title: string; children: ReactNode };

export function HelpSection({ id, title, children }: HelpSectionProps) {
  return (
    <section aria-labelledby={id} className="space-y-3 text-prose">
      <h2 id={id} className="text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}
