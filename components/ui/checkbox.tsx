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

/** A box alone, for tables; its words are read out only. */
export function CheckboxOnly({
  label,
  className,
  ...rest
}: Omit<ChoiceProps, "hint" | "label"> & { label: string }) {
  return (
    <label className={cx("grid size-control-small cursor-pointer place-items-center", className)}>
      <input {...rest} type="checkbox" className="box" />
      <span className="sr-only">{label}</span>
    </label>
  );
}

/** One of several. Those with the same name belong together; put them in a FieldSet. */
export function Radio({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx("flex items-start gap-2.5 max-sm:min-h-11 max-sm:py-2", className)}>
      <input {...rest} type="radio" className="box box-round mt-px" />
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
