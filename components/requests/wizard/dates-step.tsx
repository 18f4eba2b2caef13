"use client";

import type { ReactNode } from "react";
import { DateRangeField } from "@/components/ui/date-range-field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft, type DraftValues } from "./use-draft";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type DatesStepProps = {
  place: WizardPlace;
  version: number;
  given: DraftValues;
  today: string;
  /** Days when nothing may be tested. */
  freezes: readonly { from: string; to: string }[];
  children: ReactNode;
};

/** Wishes, not bookings: the service desk finds the dates. */
export function DatesStep({ place, version, given, today, freezes, children }: DatesStepProps) {
  const draft = useDraft(place.id, version, given);
  const { values, set, failure } = draft;
  const { preferredFrom: from, preferredTo: to } = values;
  return (
    <WizardFrame place={place} draft={draft} check={() => []}>
      {children}
      <DateRangeField
        label="Good days for you"
        hint="The service desk offers dates inside them where it can."
        isOptional
        min={today}
        maySpanUnavailable
        isUnavailable={(day) => freezes.some((freeze) => freeze.from <= day && day <= freeze.to)}
        note={freezes.length > 0 ? "Struck days are around an election, when nothing is tested." : undefined}
        value={from && to ? { from, to } : null}
        onChange={(range) => set({ preferredFrom: range?.from ?? null, preferredTo: range?.to ?? null })}
      />
      <TextArea
        label="Days that do not work"
        hint="Early voting, a move, board meetings, vacations."
        isOptional
        rows={3}
        limit={500}
        value={values.datesToAvoid}
        error={failure?.fields.datesToAvoid}
        onChange={(event) => set({ datesToAvoid: event.currentTarget.value })}
      />
    </WizardFrame>
  );
}
