"use client";

import { useState, type ComponentProps } from "react";
import { cx } from "./class-names";
import { Field, inputClasses, splitField, type FieldProps } from "./field";

type TextAreaProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps | "maxLength"> & {
    /** Most characters allowed. Typing past it is counted, never cut. */
    limit?: number | undefined;
    isMono?: boolean | undefined;
  };

/** Several lines of text, with a counter once the limit is near. */
export function TextArea(props: TextAreaProps) {
  const { frame, limit, isMono, onChange, rows = 4, ...rest } = splitField(props);
  const [length, setLength] = useState(() => String(rest.value ?? rest.defaultValue ?? "").length);
  return (
    <Field {...frame}>
      {(control) => (
        <>
          <textarea
            rows={rows}
            {...rest}
            {...control}
            className={cx(inputClasses, "py-2 leading-normal", isMono && "font-mono")}
            onChange={(event) => {
              setLength(event.currentTarget.value.length);
              onChange?.(event);
            }}
          />
          {limit !== undefined && <Remaining length={length} limit={limit} />}
        </>
      )}
    </Field>
  );
}

function Remaining({ length, limit }: { length: number; limit: number }) {
  const left = limit - length;
  const isNear = left < limit / 5;
  return (
    <p
      role="status"
      className={cx(
        "text-right text-small",
        left < 0 ? "font-semibold text-danger" : "text-muted",
        isNear && "mt-1",
      )}
    >
      {isNear && (left < 0 ? `${-left} characters too many` : `${left} characters left`)}
    </p>
  );
}
