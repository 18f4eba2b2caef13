import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type SwitchProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** On or off, at once and without a save button. For a choice in a form use Checkbox. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label className={cx("flex items-start gap-3 max-sm:min-h-11 max-sm:py-2", className)}>
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className="relative mt-px h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-control transition-colors duration-fast before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-surface before:transition-transform before:duration-fast checked:bg-accent checked:before:translate-x-4 checked:before:bg-white disabled:cursor-default disabled:opacity-60 forced-colors:appearance-auto"
      />
      <span className="min-w-0 leading-snug">
        {label}
        {hint !== undefined && <span className="mt-0.5 block text-small text-muted">{hint}</span>}
      </span>
    </label>
  );
}
