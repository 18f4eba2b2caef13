import { cx } from "./class-names";

/** A short reference people read aloud: AR-7K3M-Q2. */
export function Reference({ children, className }: { children: string; className?: string | undefined }) {
  return (
    <span className={cx("font-mono text-[0.93em] whitespace-nowrap text-muted", className)}>{children}</span>
  );
}
