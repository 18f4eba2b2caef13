"use client";

import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  type CalendarCellRenderProps,
} from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { cx } from "./class-names";
import type { FieldProps } from "./field";

/** Month, day and year as parts that can be typed. */
export function DayInput({ slot, className }: { slot?: "start" | "end"; className?: string }) {
  return (
    <DateInput {...(slot === undefined ? {} : { slot })} className={cx("flex", className)}>
      {(segment) => (
        <DateSegment
          segment={segment}
          className="grid min-h-6 min-w-6 place-items-center rounded-sm px-0.5 caret-transparent data-[type=literal]:min-w-2 data-[type=literal]:px-0 outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:not-data-focused:text-muted"
        />
      )}
    </DateInput>
  );
}

export function PickerLabel({ label, hint, isOptional }: Pick<FieldProps, "label" | "hint" | "isOptional">) {
  return (
    <>
      <Label className="block text-body font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> optional</span>}
      </Label>
      {hint && (
        <Text slot="description" className="block text-small text-muted">
          {hint}
        </Text>
      )}
    </>
  );
}

export function OpenCalendar() {
  return (
    <Button
      aria-label="Open the calendar"
      className="ml-auto grid size-[calc(var(--control)-8px)] place-items-center rounded-sm text-muted hover:bg-surface-hover"
    >
      <CalendarDays />
    </Button>
  );
}

/** The sheet that opens below the field. */
export function CalendarSheet({ note, children }: { note: ReactNode; children: ReactNode }) {
  return (
    <Popover
      offset={6}
      className="overflow-y-auto rounded-md bg-surface-raised p-2 shadow-2 transition-opacity duration-fast data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Dialog className="outline-none">
        {children}
        {note !== undefined && <p className="w-66 px-2 pt-2 pb-1 text-caption text-muted">{note}</p>}
      </Dialog>
    </Popover>
  );
}

/** One month; goes inside a Calendar or RangeCalendar. */
export function MonthGrid({ isRange }: { isRange: boolean }) {
  return (
    <>
      <div className="flex items-center justify-between px-1 pt-1 pb-2">
        <Turn slot="previous" />
        <Heading className="text-body font-bold" />
        <Turn slot="next" />
      </div>
      <CalendarGrid weekdayStyle="short" className="border-collapse">
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="h-6 text-caption font-normal text-muted">
              {day.slice(0, 2)}
            </CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody className="[&_td]:p-0">
          {(date) => <CalendarCell date={date} className={(cell) => cellClasses(cell, isRange)} />}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  );
}

function Turn({ slot }: { slot: "previous" | "next" }) {
  return (
    <Button
      slot={slot}
      className="grid size-control-small place-items-center rounded-md text-link hover:bg-surface-hover data-disabled:text-disabled"
    >
      {slot === "previous" ? <ChevronLeft /> : <ChevronRight />}
    </Button>
  );
}

function cellClasses(cell: CalendarCellRenderProps, isRange: boolean) {
  const isEnd = cell.isSelected && (!isRange || cell.isSelectionStart || cell.isSelectionEnd);
  return cx(
    "grid size-9 cursor-pointer place-items-center text-small outline-none max-sm:size-11",
    cell.isOutsideMonth && "invisible",
    cell.isSelected && !isEnd && "bg-surface-selected",
    isEnd && "bg-accent font-bold text-on-accent",
    isEnd && (!isRange || cell.isSelectionStart) && "rounded-l-md",
    isEnd && (!isRange || cell.isSelectionEnd) && "rounded-r-md",
    !cell.isSelected && "rounded-md data-hovered:bg-surface-hover",
    (cell.isUnavailable || cell.isDisabled) && "cursor-default text-muted",
    cell.isUnavailable && "line-through",
    cell.isToday && !isEnd && "font-bold text-link",
    cell.isFocusVisible && "relative z-sticky rounded-md focus-ring",
  );
}

export const pickerBoxClasses =
  "mt-1 flex min-h-control items-center gap-2 rounded-md border border-control bg-surface pr-1 pl-2 text-body data-focus-within:field-focus data-invalid:border-tone-stop-line data-invalid:inset-ring data-invalid:inset-ring-tone-stop-line";
