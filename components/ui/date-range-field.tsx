"use client";

import { useState } from "react";
import type { DateLimits } from "./date-field";
import { DayInWords } from "./day-in-words";
import { inputClasses, type FieldProps } from "./field";
import { FieldSet } from "./field-set";
import { formatRange } from "./time-format";
import { useLoaded } from "./use-loaded";

export type DayRange = { from: string; to: string };

export type DateRangeFieldProps = FieldProps &
  DateLimits & {
    id?: string | undefined;
    /** Submit the first and the last day in a form. */
    names?: { from: string; to: string };
    value?: DayRange | null;
    defaultValue?: DayRange | null;
    onChange?: (range: DayRange | null) => void;
    /** Lets a range span struck days. */
    maySpanUnavailable?: boolean | undefined;
    className?: string | undefined;
  };

/** A first and a last day, typed or picked. Before its code has loaded two of the browser's own fields stand in. */
export function DateRangeField({ value, defaultValue = null, onChange, ...props }: DateRangeFieldProps) {
  const [own, setOwn] = useState(defaultValue);
  const [isBusy, setIsBusy] = useState(false);
  const part = useLoaded(loadPicker, true);
  const range = value === undefined ? own : value;
  const change = (next: DayRange | null) => {
    setOwn(next);
    onChange?.(next);
  };
  if (part && !isBusy) return <part.DateRangePickerField {...props} range={range} onRange={change} />;
  const { label, hint, error, good, isOptional, id, className, names } = props;
  return (
    <FieldSet {...{ label, hint, error, good, isOptional, id, className }}>
      <div
        className="flex items-center gap-2"
        onFocus={() => setIsBusy(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsBusy(false)}
        onChange={(event) => {
          const [from, to] = event.currentTarget.querySelectorAll("input");
          if (from?.value && to?.value) change({ from: from.value, to: to.value });
        }}
      >
        <PlainDay label="First day" name={names?.from} limits={props} day={range?.from} />
        <span aria-hidden="true">–</span>
        <PlainDay label="Last day" name={names?.to} limits={props} day={range?.to} />
      </div>
      <DayInWords words={range && formatRange(range.from, range.to, "UTC")} />
    </FieldSet>
  );
}

type PlainDayProps = { label: string; name: string | undefined; limits: DateLimits; day: string | undefined };

function PlainDay({ label, name, limits, day }: PlainDayProps) {
  const { min, max } = limits;
  return (
    <input
      type="date"
      aria-label={label}
      {...{ name, min, max }}
      className={inputClasses}
      defaultValue={day}
    />
  );
}

function loadPicker() {
  return import("./date-range-picker-field");
}
