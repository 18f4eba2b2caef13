import { cx } from "@/components/ui/class-names";

/** The mark: a hull half under water, with its mast. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 22 22"
      className={cx("size-5.5 text-accent dark:text-accent-line", className)}
    >
      <circle cx="11" cy="11" r="9.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M2.6 12.2h16.8a8.6 8.6 0 0 1-16.8 0Z" fill="currentColor" />
      <path d="M11 4.6v7.6" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
