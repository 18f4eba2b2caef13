"use client";

import { parseDate } from "@internationalized/date";
import { I18nProvider } from "react-aria-components";
import { RangeCalendar } from "react-aria-components/RangeCalendar";
import { DateRangePicker, Group } from "react-aria-components/DateRangePicker";
import { cx } from "./class-names";
import { CalendarSheet, DayInput, MonthGrid, OpenCalendar, pickerBoxClasses } from "./date-parts";
import { pickerLimits } from "./date-picker-field";
import type { DateRangeFieldProps, DayRange } from "./date-range-field";
import { FieldNotes, FieldWords, groupClasses } from "./field-notes";
import { DayInWords } from "./day-in-words";
import { formatRange } from "./time-format";

type DateRangePickerFieldProps = Omit<DateRangeFieldProps, "value" | "defaultValue" | "onChange"> & {
  range: DayRange | null;
  onRange: (range: DayRange | null) => void;
};

export function DateRangePickerField(props: DateRangePickerFieldProps) {
  const {
    range,
    onRange,
    label,
    hint,
    error,
    good,
    isOptional,
    names,
    id,
    maySpanUnavailable = false,
  } = props;
  return (
    <I18nProvider locale="en-US">
      <DateRangePicker
        {...(id === undefined ? {} : { id })}
        {...(names === undefined ? {} : { startName: names.from, endName: names.to })}
        {...pickerLimits(props)}
        className={groupClasses({ error, className: props.className })}
        value={range && { start: parseDate(range.from), end: parseDate(range.to) }}
        onChange={(next) => onRange(next && { from: next.start.toString(), to: next.end.toString() })}
        allowsNonContiguousRanges={maySpanUnavailable}
        isInvalid={Boolean(error)}
      >
        <FieldWords {...{ label, hint, isOptional }} />
        <Group className={cx(pickerBoxClasses, "max-w-96")}>
          <DayInput slot="start" />
          <span aria-hidden="true">–</span>
          <DayInput slot="end" />
          <OpenCalendar />
        </Group>
        <DayInWords words={range && formatRange(range.from, range.to, "UTC")} />
        <FieldNotes error={error} good={good} />
        <CalendarSheet note={props.note}>
          <RangeCalendar>
            <MonthGrid isRange />
          </RangeCalendar>
        </CalendarSheet>
      </DateRangePicker>
    </I18nProvider>
  );
}
