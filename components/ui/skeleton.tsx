import { cx } from "./class-names";

/** A gray bar the size of what is coming. Give it a width. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={cx("block h-2.5 rounded-sm bg-line", className)} />;
}
