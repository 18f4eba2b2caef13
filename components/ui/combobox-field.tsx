"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox, Input } from "react-aria-components/ComboBox";
import { cx } from "./class-names";
import type { ComboboxProps } from "./combobox";
import { ComboboxList } from "./combobox-list";
import { inputClasses } from "./field";
import { FieldNotes, FieldWords, groupClasses } from "./field-notes";
import { useComboboxSearch, type ComboboxSearch } from "./use-combobox-search";

type ComboboxFieldProps = ComboboxProps & { initialText: string; startsFocused: boolean };

export function ComboboxField(props: ComboboxFieldProps) {
  const { error, good, id, value, onChange, name } = props;
  const search = useComboboxSearch(props);
  return (
    <ComboBox
      {...(id === undefined ? {} : { id })}
      className={groupClasses(props)}
      items={search.found}
      inputValue={search.text}
      onInputChange={(text) => {
        search.change(text);
        if (text === "") onChange(null);
      }}
      selectedKey={value?.value ?? null}
      onSelectionChange={(key) => {
        // Left half-typed it reports nothing chosen, because what was chosen is not among the found; keep it.
        const choice = search.found.find((each) => each.value === key);
        if (!choice) return;
        search.change(choice.label);
        onChange(choice);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
    >
      <FieldWords {...props} />
      <ComboboxInput search={search} placeholder={props.placeholder} startsFocused={props.startsFocused} />
      <FieldNotes error={error} good={good} />
      {name !== undefined && <input type="hidden" name={name} value={value?.value ?? ""} />}
      <ComboboxList search={search} emptyText={props.emptyText} />
    </ComboBox>
  );
}

type ComboboxInputProps = { search: ComboboxSearch; placeholder: string | undefined; startsFocused: boolean };

function ComboboxInput({ search, placeholder, startsFocused }: ComboboxInputProps) {
  return (
    <div className="relative mt-1">
      <Input
        className={cx(inputClasses, "pr-9")}
        {...(placeholder === undefined ? {} : { placeholder })}
        // Typing replaces what was chosen.
        onFocus={(event) => {
          if (search.isFocused) return;
          search.enter();
          event.currentTarget.select();
        }}
        // A blur is also reported when the list takes over the arrow keys, while the focus stays here.
        onBlur={(event) => document.activeElement !== event.currentTarget && search.leave()}
        // The reader was already typing in the plain field this one replaced.
        autoFocus={startsFocused}
      />
      <Button
        aria-label="Show the list"
        className="absolute inset-y-0 right-0 grid w-9 place-items-center text-muted"
      >
        <ChevronDown />
      </Button>
    </div>
  );
}
