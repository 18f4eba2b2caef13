"use client";

import { parseDate, type DateValue } from "@internationalized/date";
import { I18nProvider } from "react-aria-components";
import { Calendar } from "react-aria-components/Calendar";
import { DatePicker, Group } from "react-aria-components/DatePicker";
import { cx } from "./class-names";
import type { DateFieldProps, DateLimits } from "./date-field";
import { CalendarSheet, DayInput, MonthGrid, OpenCalendar, pickerBoxClasses } from "./date-parts";
import { FieldNotes, FieldWords, groupClasses } from "./field-notes";
import { DayInWords } from "./day-in-words";
import { formatDay } from "./time-format";

type DatePickerFieldProps = Omit<DateFieldProps, "value" | "defaultValue" | "onChange"> & {
  day: string | null;
  onDay: (day: string | null) => void;
};

export function DatePickerField({
  day,
  onDay,
  label,
  hint,
  error,
  good,
  isOptional,
  ...props
}: DatePickerFieldProps) {
  return (
    <I18nProvider locale="en-US">
      <DatePicker
        {...(props.id === undefined ? {} : { id: props.id })}
        {...(props.name === undefined ? {} : { name: props.name })}
        {...pickerLimits(props)}
        className={groupClasses({ error, className: props.className })}
        value={day === null ? null : parseDate(day)}
        onChange={(date) => onDay(date?.toString() ?? null)}
        isInvalid={Boolean(error)}
      >
        <FieldWords {...{ label, hint, isOptional }} />
        <Group className={cx(pickerBoxClasses, "max-w-66")}>
          <DayInput />
          <OpenCalendar />
        </Group>
        <DayInWords words={day && formatDay(day, "UTC")} />
        <FieldNotes error={error} good={good} />
        <CalendarSheet note={props.note}>
          <Calendar>
            <MonthGrid isRange={false} />
          </Calendar>
        </CalendarSheet>
      </DatePicker>
    </I18nProvider>
  );
}

/** Our limits in the calendar's own terms. */
export function pickerLimits({ min, max, isUnavailable }: DateLimits) {
  return {
    ...(min === undefined ? {} : { minValue: parseDate(min) }),
    ...(max === undefined ? {} : { maxValue: parseDate(max) }),
    ...(isUnavailable === undefined
      ? {}
      : { isDateUnavailable: (date: DateValue) => isUnavailable(date.toString()) }),
  };
}
