"use client";

import { useState, type ReactNode } from "react";
import { DayInWords } from "./day-in-words";
import { Field, inputClasses, type FieldProps } from "./field";
import { formatDay } from "./time-format";
import { useLoaded } from "./use-loaded";

/** Days are ISO calendar days: "2027-02-01". */
export type DateLimits = {
  min?: string | undefined;
  max?: string | undefined;
  /** Days that cannot be picked are struck. Say why in `note`. */
  isUnavailable?: (day: string) => boolean;
  /** Below the calendar: what struck days mean, the latest sensible day. */
  note?: ReactNode;
};

export type DateFieldProps = FieldProps &
  DateLimits & {
    id?: string | undefined;
    /** Submits the day in a form. */
    name?: string | undefined;
    value?: string | null;
    defaultValue?: string | null;
    onChange?: (day: string | null) => void;
    className?: string | undefined;
  };

/** One day, typed or picked. Before its code has loaded the browser's own date field stands in. */
export function DateField({ value, defaultValue = null, onChange, ...props }: DateFieldProps) {
  const [own, setOwn] = useState(defaultValue);
  const [isBusy, setIsBusy] = useState(false);
  const part = useLoaded(loadPicker, true);
  const day = value === undefined ? own : value;
  const change = (next: string | null) => {
    setOwn(next);
    onChange?.(next);
  };
  if (part && !isBusy) return <part.DatePickerField {...props} day={day} onDay={change} />;
  const { label, hint, error, good, isOptional, id, className, name, min, max } = props;
  return (
    <Field {...{ label, hint, error, good, isOptional, id, className }}>
      {(control) => (
        <>
          <input
            type="date"
            {...control}
            {...{ name, min, max }}
            className={inputClasses}
            value={day ?? ""}
            onChange={(event) => change(event.currentTarget.value || null)}
            onFocus={() => setIsBusy(true)}
            onBlur={() => setIsBusy(false)}
          />
          <DayInWords words={day && formatDay(day, "UTC")} />
        </>
      )}
    </Field>
  );
}

function loadPicker() {
  return import("./date-picker-field");
}
