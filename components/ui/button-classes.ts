import { cx } from "./class-names";

export type ButtonVariant =
  "primary" | "secondary" | "quiet" | "danger" | "danger-quiet" | "danger-solid" | "brand" | "brand-outline";
export type ButtonSize = "medium" | "small" | "large";

/** How a button looks, for anything that acts as one: buttons, links, menu triggers. */
export function buttonClasses(
  variant: ButtonVariant = "secondary",
  size: ButtonSize = "medium",
  className?: string,
) {
  return cx(
    "inline-flex items-center justify-center gap-1.5 rounded-md border text-center leading-tight font-semibold no-underline transition-colors duration-fast",
    "aria-disabled:cursor-default aria-disabled:border-line aria-disabled:bg-surface-sunken aria-disabled:text-disabled",
    variants[variant],
    sizes[size],
    className,
  );
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-active",
  secondary: "border-control bg-surface text-default hover:border-accent-line hover:bg-surface-hover",
  quiet: "border-transparent bg-transparent text-link hover:bg-surface-hover",
  danger: "border-danger bg-surface text-danger hover:bg-tone-stop-bg hover:text-tone-stop-fg",
  "danger-quiet":
    "border-transparent bg-transparent text-danger hover:bg-tone-stop-bg hover:text-tone-stop-fg",
  "danger-solid": "border-transparent bg-danger text-on-danger hover:bg-danger-hover",
  // On the navy ground of public pages only.
  brand: "border-transparent bg-white text-brand hover:bg-on-brand-muted",
  "brand-outline": "border-on-brand-muted/70 bg-transparent text-on-brand hover:bg-white/10",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-control-small max-sm:min-h-11 px-2.5 py-0.5 text-small",
  medium: "min-h-control px-3.5 py-1 text-body",
  large: "min-h-11 px-5 py-1 text-heading",
};
