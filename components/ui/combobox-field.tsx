"use client";

import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox, Input, Label, Popover, Text } from "react-aria-components/ComboBox";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { cx } from "./class-names";
import type { ComboboxChoice, ComboboxProps } from "./combobox";
import { fieldClasses, fieldErrorClasses, inputClasses } from "./field";
import { FieldNotes } from "./field-notes";
import { useComboboxSearch } from "./use-combobox-search";

type ComboboxFieldProps = ComboboxProps & { initialText: string; startsFocused: boolean };

export function ComboboxField(props: ComboboxFieldProps) {
  const {
    label,
    hint,
    error,
    good,
    isOptional,
    id,
    className,
    value,
    onChange,
    name,
    placeholder,
    emptyText,
  } = props;
  const search = useComboboxSearch(props);
  return (
    <ComboBox
      {...(id === undefined ? {} : { id })}
      className={cx(fieldClasses, Boolean(error) && fieldErrorClasses, className)}
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
      <Label className="block text-body font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> optional</span>}
      </Label>
      {hint && (
        <Text slot="description" className="mb-1.5 block text-small text-muted">
          {hint}
        </Text>
      )}
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
          autoFocus={props.startsFocused}
        />
        <Button
          aria-label="Show the list"
          className="absolute inset-y-0 right-0 grid w-9 place-items-center text-muted"
        >
          <ChevronDown />
        </Button>
      </div>
      <FieldNotes error={error} good={good} />
      {name !== undefined && <input type="hidden" name={name} value={value?.value ?? ""} />}
      <Popover
        offset={4}
        className="w-(--trigger-width) overflow-y-auto rounded-md bg-surface-raised shadow-3 transition-opacity duration-fast data-entering:opacity-0 data-exiting:opacity-0"
      >
        <ListBox<ComboboxChoice>
          className="p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2.5 py-2 text-small text-muted">
              {search.isBusy
                ? "Looking…"
                : (search.problem ?? emptyText ?? "Nothing fits. Try fewer letters.")}
            </p>
          )}
        >
          {(choice) => <ChoiceLine choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function ChoiceLine({ choice }: { choice: ComboboxChoice }) {
  return (
    <ListBoxItem
      id={choice.value}
      textValue={choice.label}
      className="group flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1 outline-none data-focused:bg-surface-selected max-sm:min-h-11"
    >
      <Check className="invisible text-link group-data-selected:visible" />
      <span className="min-w-0">
        {choice.label}
        {choice.sub !== undefined && <span className="ml-2 text-small text-muted">{choice.sub}</span>}
      </span>
    </ListBoxItem>
  );
}
