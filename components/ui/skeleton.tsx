import { cx } from "./class-names";

/** A gray bar the size of what is coming. Give it a width. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={cx("block h-2.5 rounded-sm bg-line", className)} />;
}

/** Rows of a list that is still loading. They appear after 300 ms, so a quick page never flickers. */
export function SkeletonRows({
  rows = 5,
  label = "Loading",
}: {
  rows?: number | undefined;
  label?: string | undefined;
}) {
  return (
    <div role="status" className="skeleton-late divide-y">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex h-row items-center gap-3.5 px-4">
          <Skeleton className="size-4 h-4" />
          <Skeleton className={widths[index % widths.length] ?? "w-1/3"} />
          <Skeleton className="h-4.5 w-18" />
          <Skeleton className="ml-auto w-11" />
        </div>
      ))}
    </div>
  );
}

const widths = ["w-[31%]", "w-[40%]", "w-[24%]", "w-[36%]"];
