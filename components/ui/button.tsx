"use client";

import { useId, type ComponentProps, type MouseEvent, type ReactNode } from "react";
import { buttonClasses, type ButtonSize, type ButtonVariant } from "./button-classes";
import { BusyGlyph } from "./glyph";

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Busy: keeps focus, takes no further press, shows `pendingLabel` ("Sending…") if given. */
  isPending?: boolean | undefined;
  pendingLabel?: ReactNode;
  /** Off, and why. The reason stands below the button. */
  disabledReason?: string | null | undefined;
};

/** A native button, so that forms work before the page's scripts have loaded. Variant defaults to secondary. */
export function Button({
  variant,
  size,
  icon,
  isPending = false,
  pendingLabel,
  disabledReason,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isOff = Boolean(disabledReason);
  // A disabled button drops the keyboard focus and says nothing; this one stays and explains itself.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isPending || isOff) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={type}
      className={buttonClasses(variant, size, className)}
      aria-disabled={isOff || undefined}
      aria-busy={isPending || undefined}
      aria-describedby={isOff ? reasonId : rest["aria-describedby"]}
      onClick={press}
    >
      {isPending ? <BusyGlyph className="animate-spin" /> : icon}
      {isPending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
  if (!isOff) return button;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="text-small text-muted">
        {disabledReason}
      </span>
    </span>
  );
}
