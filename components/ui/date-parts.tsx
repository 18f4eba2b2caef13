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
import { Popover } from "react-aria-components/Popover";
import { cx } from "./class-names";

/** Month, day and year as parts that can be typed. */
export function DayInput({ slot, className }: { slot?: "start" | "end"; className?: string | undefined }) {
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

const dayClasses =
  "grid size-9 cursor-pointer place-items-center rounded-md text-small outline-none data-disabled:cursor-default data-disabled:text-muted data-focus-visible:relative data-focus-visible:focus-ring data-hovered:not-data-selected:bg-surface-hover data-outside-month:invisible data-today:font-bold data-today:not-data-selected:text-link data-unavailable:cursor-default data-unavailable:text-muted data-unavailable:line-through max-sm:size-11";
const endClasses = "bg-accent font-bold text-on-accent";

function cellClasses(
  { isSelected, isSelectionStart, isSelectionEnd }: CalendarCellRenderProps,
  isRange: boolean,
) {
  if (!isSelected) return dayClasses;
  if (!isRange) return cx(dayClasses, endClasses);
  const isBetween = !isSelectionStart && !isSelectionEnd;
  return cx(
    dayClasses,
    isBetween ? "bg-surface-selected" : endClasses,
    !isSelectionStart && "rounded-l-none",
    !isSelectionEnd && "rounded-r-none",
  );
}

export const pickerBoxClasses =
  "mt-1 flex min-h-control items-center gap-2 rounded-md border border-control bg-surface pr-1 pl-2 text-body data-focus-within:field-focus data-invalid:border-tone-stop-line data-invalid:inset-ring data-invalid:inset-ring-tone-stop-line";
