import { useId, type ReactNode } from "react";
import { cx } from "./class-names";
import {
  describedBy,
  fieldClasses,
  fieldErrorClasses,
  FieldHint,
  FieldMessages,
  type FieldFrameProps,
} from "./field";

type FieldSetProps = Omit<FieldFrameProps, "children"> & { children: ReactNode };

/** The same frame for several controls under one legend: choices, a list of lines. */
export function FieldSet({ label, hint, error, good, isOptional, id, className, children }: FieldSetProps) {
  const made = useId();
  const groupId = id ?? made;
  return (
    <fieldset
      id={groupId}
      tabIndex={-1}
      aria-describedby={describedBy(groupId, { hint, error, good })}
      className={cx(fieldClasses, Boolean(error) && fieldErrorClasses, className)}
    >
      <legend className="text-body font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> optional</span>}
      </legend>
      <FieldHint id={groupId} hint={hint} />
      <div className="mt-1.5">{children}</div>
      <FieldMessages id={groupId} error={error} good={good} />
    </fieldset>
  );
}
