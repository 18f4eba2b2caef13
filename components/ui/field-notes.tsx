"use client";

import { Check, CircleAlert } from "lucide-react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { cx } from "./class-names";
import { fieldClasses, fieldErrorClasses, type FieldProps } from "./field";

/** The frame of a React Aria field, the same as a native one's. */
export function groupClasses({
  error,
  className,
}: Pick<FieldProps, "error"> & { className?: string | undefined }) {
  return cx(fieldClasses, Boolean(error) && fieldErrorClasses, className);
}

/** What stands above a React Aria field. */
export function FieldWords({ label, hint, isOptional }: FieldProps) {
  return (
    <>
      <Label className="block text-body font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> optional</span>}
      </Label>
      {hint && (
        <Text slot="description" className="mb-1.5 block text-small text-muted">
          {hint}
        </Text>
      )}
    </>
  );
}

/** What stands below a React Aria field: its error, or a word of praise. */
export function FieldNotes({ error, good }: Pick<FieldProps, "error" | "good">) {
  return (
    <>
      <FieldError className="mt-1.5 flex gap-1.5 text-small font-semibold text-danger">
        <CircleAlert />
        <span>{error}</span>
      </FieldError>
      {good && !error && (
        <p className="mt-1.5 flex gap-1.5 text-small text-success">
          <Check />
          {good}
        </p>
      )}
    </>
  );
}
