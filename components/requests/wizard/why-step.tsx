"use client";

import { CheckboxCards, RadioCards, type CardChoice } from "@/components/ui/choice-cards";
import { TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useDraft, type DraftValues } from "./use-draft";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type WhyStepProps = {
  place: WizardPlace;
  version: number;
  given: DraftValues;
  choices: Record<"reasons" | "systems" | "hosts", CardChoice[]> & {
    hosts: { value: string; label: string }[];
  };
};

export function WhyStep({ place, version, given, choices }: WhyStepProps) {
  const draft = useDraft(place.id, version, given);
  const { values, set } = draft;
  const check = () =>
    values.reason ? [] : [{ message: "Choose the reason that fits best", fieldId: "reason" }];
  const toggle = (system: string) =>
    set({
      systems: values.systems.includes(system)
        ? values.systems.filter((other) => other !== system)
        : [...values.systems, system],
    });
  return (
    <WizardFrame place={place} draft={draft} check={check}>
      <RadioCards
        id="reason"
        name="reason"
        label="Why now?"
        hint="Pick what fits best. It helps the service desk to plan."
        choices={choices.reasons}
        value={values.reason ?? ""}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <CheckboxCards
        name="systems"
        label="Which systems?"
        hint="Pick all that matter to you."
        isOptional
        choices={choices.systems}
        value={values.systems}
        onChange={(event) => toggle(event.currentTarget.value)}
      />
      <Select
        label="Who runs them?"
        isOptional
        placeholder="Choose who"
        choices={choices.hosts}
        value={values.hostedBy ?? ""}
        onChange={(event) => set({ hostedBy: event.currentTarget.value || null })}
      />
      {values.hostedBy !== null && values.hostedBy !== "self" && (
        <TextField
          label="Their name"
          hint="The company or department. It may have to agree before anything is tested."
          isOptional
          value={values.hostName}
          error={draft.failure?.fields.hostName}
          onChange={(event) => set({ hostName: event.currentTarget.value })}
        />
      )}
      <TextArea
        label="Anything the service desk should know"
        isOptional
        limit={4000}
        value={values.details}
        error={draft.failure?.fields.details}
        onChange={(event) => set({ details: event.currentTarget.value })}
      />
    </WizardFrame>
  );
}
