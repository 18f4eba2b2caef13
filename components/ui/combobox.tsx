"use client";

import { useState } from "react";
import { Field, inputClasses, type FieldProps } from "./field";
import { usePart } from "./use-part";

export type ComboboxChoice = { value: string; label: string; sub?: string | undefined };

export type ComboboxProps = FieldProps & {
  /** Submits the chosen value in a form. */
  name?: string | undefined;
  id?: string | undefined;
  value: ComboboxChoice | null;
  onChange: (choice: ComboboxChoice | null) => void;
  /** A short list, filtered here. */
  choices?: readonly ComboboxChoice[];
  /** A long one, asked for as the reader types. Must keep its identity. */
  onSearch?: (text: string, signal: AbortSignal) => Promise<readonly ComboboxChoice[]>;
  placeholder?: string | undefined;
  /** When nothing fits: what to try. */
  emptyText?: string | undefined;
  className?: string | undefined;
};

/** Type to find one of many. Its code loads when the field is approached; until then a plain field takes the words. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, good, isOptional, id, className, placeholder, value } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  const { part, hasFailed } = usePart(loadField, isWanted || isFocused);
  if (part)
    return (
      <part.ComboboxField {...props} initialText={typed ?? value?.label ?? ""} startsFocused={isFocused} />
    );
  return (
    <Field {...{ label, hint, good, isOptional, id, className }} error={hasFailed ? listProblem : error}>
      {(control) => (
        <input
          {...control}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={false}
          className={inputClasses}
          placeholder={placeholder}
          value={typed ?? value?.label ?? ""}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onPointerEnter={() => setIsWanted(true)}
          onFocus={() => setIsFocused(true)}
          onBlur={() => setIsFocused(false)}
        />
      )}
    </Field>
  );
}

const listProblem = "The list did not load. Check your connection, then come back to this field.";

function loadField() {
  return import("./combobox-field");
}
