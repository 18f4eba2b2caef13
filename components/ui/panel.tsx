import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";
import { Count } from "./count";

/** A bordered sheet; edge to edge on a phone. Name it with aria-label, or aria-labelledby its head's id. */
export function Panel({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={cx("rounded-md border bg-surface bleed", className)} />;
}

type PanelHeadProps = {
  title: ReactNode;
  id?: string | undefined;
  count?: number | undefined;
  /** Small words beside the title: "Version 2, agreed Fri, Dec 4". */
  sub?: ReactNode;
  /** Links, buttons or a marking at the right edge. */
  actions?: ReactNode;
};

export function PanelHead({ title, id, count, sub, actions }: PanelHeadProps) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-b px-4 py-1.5">
      <h2 id={id}>{title}</h2>
      {count !== undefined && <Count value={count} />}
      {sub !== undefined && <span className="text-small text-muted">{sub}</span>}
      {actions !== undefined && <div className="ml-auto flex items-center gap-2 text-small">{actions}</div>}
    </div>
  );
}

export function PanelBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cx("p-4", className)} />;
}

/** Rows with a line between them; its children are `li`. */
export function PanelList({ className, ...rest }: ComponentProps<"ul">) {
  return <ul {...rest} className={cx("divide-y [&>li]:px-4 [&>li]:py-3", className)} />;
}

/** The bar of moves at a panel's foot. */
export function PanelMoves({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cx(
        "flex flex-wrap items-center gap-2 border-t bg-surface-sunken px-4 py-3 max-sm:flex-col max-sm:items-stretch print:hidden",
        className,
      )}
    />
  );
}
