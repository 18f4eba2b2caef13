import { cx } from "./class-names";

/** A small number beside a title, tab or place. Hot ones ask to be looked at. */
export function Count({
  value,
  isHot = false,
  className,
}: {
  value: number;
  isHot?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <span
      className={cx(
        "inline-grid h-4.5 min-w-5 place-items-center rounded-full px-1.5 text-caption leading-none font-semibold",
        isHot ? "bg-danger text-on-danger" : "bg-surface-sunken text-muted",
        className,
      )}
    >
      {value > 999 ? "999+" : value}
    </span>
  );
}
