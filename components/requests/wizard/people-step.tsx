"use client";

import { TextField } from "@/components/ui/field";
import type { FormError } from "@/components/ui/form-errors";
import { Select } from "@/components/ui/select";
import { useDraft, type DraftValues } from "./use-draft";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type PeopleStepProps = {
  place: WizardPlace;
  version: number;
  given: DraftValues;
  /** Who of the office could sign; empty when nothing is signed for this service. */
  signers: { value: string; label: string }[];
};

export function PeopleStep({ place, version, given, signers }: PeopleStepProps) {
  const draft = useDraft(place.id, version, given);
  const { values, set, failure } = draft;
  return (
    <WizardFrame place={place} draft={draft} check={() => problemsOf(values)}>
      <TextField
        id="contact-name"
        label="Who can the team call?"
        hint="Somebody who knows the systems: in your office, in IT or at your vendor."
        autoComplete="name"
        value={values.contactName}
        error={failure?.fields.contactName}
        onChange={(event) => set({ contactName: event.currentTarget.value })}
      />
      <TextField
        id="contact-email"
        label="Their e-mail"
        type="email"
        autoComplete="email"
        value={values.contactEmail}
        error={failure?.fields.contactEmail}
        onChange={(event) => set({ contactEmail: event.currentTarget.value })}
      />
      <TextField
        label="Their phone"
        hint="For the days of testing: a number somebody answers."
        type="tel"
        autoComplete="tel"
        isOptional
        value={values.contactPhone}
        error={failure?.fields.contactPhone}
        onChange={(event) => set({ contactPhone: event.currentTarget.value })}
      />
      {signers.length > 0 && (
        <Select
          label="Who signs for your office?"
          hint="Somebody who may bind it: by law, charter, resolution or a letter. The service desk checks the proof. You can leave this open and settle it with them."
          isOptional
          placeholder="Not sure yet"
          choices={signers}
          value={values.signerId ?? ""}
          onChange={(event) => set({ signerId: event.currentTarget.value || null })}
        />
      )}
    </WizardFrame>
  );
}

function problemsOf({ contactName, contactEmail }: DraftValues): FormError[] {
  const problems: FormError[] = [];
  if (!contactName.trim())
    problems.push({ message: "Name somebody the team can call", fieldId: "contact-name" });
  if (!/^\S+@\S+\.\S+$/.test(contactEmail.trim()))
    problems.push({ message: "Give an e-mail address like name@county.gov", fieldId: "contact-email" });
  return problems;
}
