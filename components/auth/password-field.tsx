"use client";

import { useState, type ComponentProps } from "react";
import { cx } from "@/components/ui/class-names";
import { Field, inputClasses, splitField, type FieldProps } from "@/components/ui/field";

type PasswordFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** A password that can be looked at: on a phone nobody types twelve characters blind. */
export function PasswordField(props: PasswordFieldProps) {
  const { frame, ...rest } = splitField(props);
  const [isShown, setIsShown] = useState(false);
  return (
    <Field {...frame}>
      {(control) => (
        <div className="relative">
          <input
            {...rest}
            {...control}
            type={isShown ? "text" : "password"}
            className={cx(inputClasses, "pr-16")}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label="Show the password"
            className="link absolute inset-y-0 right-0 px-3 text-small"
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </button>
        </div>
      )}
    </Field>
  );
}
