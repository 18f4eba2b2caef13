import type { ComponentProps } from "react";
import { cx } from "@/components/ui/class-names";
import { Field, inputClasses, splitField, type FieldProps } from "@/components/ui/field";
import { ShowPassword } from "./show-password";

type PasswordFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** A password that can be looked at. */
export function PasswordField(props: PasswordFieldProps) {
  const { frame, ...rest } = splitField(props);
  return (
    <Field {...frame}>
      {(control) => (
        <div className="relative">
          <input {...rest} {...control} type="password" className={cx(inputClasses, "pr-16")} />
          <ShowPassword fieldId={control.id} />
        </div>
      )}
    </Field>
  );
}
