import type { ReactNode } from "react";
import { cx } from "./class-names";

export function Kbd({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <kbd
      className={cx(
        "inline-grid h-5 min-w-5 place-items-center rounded-sm border border-strong bg-surface px-1 font-sans text-caption leading-none font-medium text-muted",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
