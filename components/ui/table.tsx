import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type TableProps = {
  /** Read out, not shown: what the table lists. Also names the region when it scrolls sideways. */
  caption: string;
  children: ReactNode;
  className?: string | undefined;
};

/** A plain semantic table that scrolls in itself, so the page never does. */
export function Table({ caption, children, className }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={cx("relative overflow-x-auto", className)}
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** Column headings. */
export function TableHead({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <thead className={className}>
      <tr>{children}</tr>
    </thead>
  );
}

type ColumnProps = Omit<ComponentProps<"th">, "align"> & {
  align?: "num" | undefined;
  sort?: "ascending" | "descending" | undefined;
};

export function Column({ align, sort, className, ...rest }: ColumnProps) {
  return (
    <th
      {...rest}
      scope="col"
      aria-sort={sort}
      className={cx(
        "h-8 border-b bg-surface-sunken px-2.5 text-caption font-semibold whitespace-nowrap text-muted first:pl-4 last:pr-4",
        align === "num" ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&>tr:last-child>*]:border-b-0">{children}</tbody>;
}

type RowProps = ComponentProps<"tr"> & { isSelected?: boolean | undefined; isOpen?: boolean | undefined };

/** Selected rows are ticked and tinted; the open one has a bar at its left. */
export function Row({ isSelected = false, isOpen = false, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      className={cx(
        "hover:bg-surface-hover",
        isSelected && "bg-surface-selected",
        isOpen && "bg-surface-sunken shadow-[inset_4px_0_0_var(--accent-line)]",
        className,
      )}
    />
  );
}

type CellProps = Omit<ComponentProps<"td">, "align"> & { align?: "num" | undefined };

export function Cell({ align, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "h-row border-b px-2.5 py-1 align-middle text-small first:pl-4 last:pr-4",
        align === "num" && "text-right whitespace-nowrap",
        className,
      )}
    />
  );
}

/** The first cell: the thing itself, as a link, with its reference below. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      {...rest}
      scope="row"
      className={cx(
        "h-row border-b px-2.5 py-1 text-left align-middle text-small font-normal first:pl-4",
        className,
      )}
    />
  );
}
