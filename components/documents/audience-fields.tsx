"use client";

import { CheckboxCards, RadioCards } from "@/components/ui/choice-cards";
import { TlpLabel } from "@/components/ui/marking";
import type { Tlp } from "@/server/access/tlp";
import type { Reach } from "@/server/documents/schema";
import { markingNotes, reachWords } from "./marking-words";

export type AudienceChoice = { tlp: Tlp; reach: Reach; personIds: readonly string[] };
/** What each marking leaves to choose from; the server hands it down. */
export type Reaches = Readonly<Record<Tlp, readonly [Reach, ...Reach[]]>>;
export type NamedPerson = { id: string; name: string; organization: string | null };

type AudienceFieldsProps = {
  value: AudienceChoice;
  onChange: (value: AudienceChoice) => void;
  reaches: Reaches;
  people: readonly NamedPerson[];
  errors: Readonly<Record<string, string>>;
};

/** Marking first; it decides how far one may go. */
export function AudienceFields({ value, onChange, reaches, people, errors }: AudienceFieldsProps) {
  const { tlp, reach, personIds } = value;
  const markings = Object.keys(reaches) as Tlp[];
  return (
    <div className="space-y-5">
      <RadioCards
        id="tlp"
        name="tlp"
        label="Marking"
        error={errors.tlp}
        value={tlp}
        choices={markings.map((one) => ({
          value: one,
          label: <TlpLabel tlp={one} />,
          hint: markingNotes[one],
        }))}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value as Tlp;
          onChange({ ...value, tlp: chosen, reach: reaches[chosen][0] });
        }}
      />
      <RadioCards
        id="reach"
        name="reach"
        label="Who gets it"
        hint={`What TLP:${tlp} allows.`}
        error={errors.reach}
        value={reach}
        choices={reaches[tlp].map((one) => ({ value: one, ...reachWords[one] }))}
        onChange={({ currentTarget }) => onChange({ ...value, reach: currentTarget.value as Reach })}
      />
      {reach === "named" && (
        <CheckboxCards
          id="personIds"
          name="personIds"
          label="People"
          hint="You see it too."
          error={errors.personIds}
          value={personIds}
          choices={people.map(({ id, name, organization }) => ({
            value: id,
            label: name,
            hint: organization,
          }))}
          onChange={({ currentTarget: { value: id, checked } }) =>
            onChange({
              ...value,
              personIds: checked ? [...personIds, id] : personIds.filter((other) => other !== id),
            })
          }
        />
      )}
    </div>
  );
}
