"use client";

import { useId, useState, type ReactNode } from "react";
import { cx } from "./class-names";

type TooltipProps = {
  text: string;
  side?: "top" | "right" | "bottom";
  children: ReactNode;
  className?: string | undefined;
};

/** Extra words on hover or focus; stays while hovered, Esc puts it away. Never the only place something is said. */
export function Tooltip({ text, side = "top", children, className }: TooltipProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <span
      className={cx("relative inline-block w-fit", className)}
      aria-describedby={isOpen ? id : undefined}
      onPointerEnter={() => setIsOpen(true)}
      onPointerLeave={() => setIsOpen(false)}
      onFocus={() => setIsOpen(true)}
      onBlur={() => setIsOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setIsOpen(false)}
    >
      {children}
      {isOpen && (
        <span role="tooltip" id={id} className={cx("absolute z-menu w-max max-w-64", sides[side])}>
          <span className="block rounded-md bg-default px-2 py-1 text-caption text-surface shadow-2">
            {text}
          </span>
        </span>
      )}
    </span>
  );
}

// Padding, not margin, between it and its owner: the pointer may cross over.
const sides = {
  top: "bottom-full left-1/2 -translate-x-1/2 pb-1.5",
  right: "top-1/2 left-full -translate-y-1/2 pl-2",
  bottom: "top-full left-1/2 -translate-x-1/2 pt-1.5",
};
