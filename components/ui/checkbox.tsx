import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** One box to tick. Takes every native input attribute. */
export function Checkbox({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx("flex items-start gap-2.5 max-sm:min-h-11 max-sm:py-2", className)}>
      <input {...rest} type="checkbox" className="box mt-px" />
      <ChoiceWords label={label} hint={hint} />
    </label>
  );
}

export function ChoiceWords({ label, hint }: Pick<ChoiceProps, "label" | "hint">) {
  return (
    <span className="min-w-0 leading-snug">
      {label}
      {hint !== undefined && <span className="mt-0.5 block text-small text-muted">{hint}</span>}
    </span>
  );
}
