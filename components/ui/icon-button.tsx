"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "disabled"> & {
  /** What the button does; read out and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  size?: "medium" | "small";
};

export function IconButton({
  label,
  icon,
  size = "medium",
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-md text-muted transition-colors duration-fast hover:bg-surface-hover hover:text-default",
        size === "small" ? "size-control-small" : "size-control",
        className,
      )}
    >
      {icon}
    </button>
  );
}
