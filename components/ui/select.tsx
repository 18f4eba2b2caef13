import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { Field, inputClasses, splitField, type FieldProps } from "./field";

export type Choice = { value: string; label: string; group?: string | undefined };

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children"> & {
    choices: readonly Choice[];
    /** First line while nothing is chosen: "Choose a county". */
    placeholder?: string | undefined;
  };

/** A native select: works without scripts, with the phone's own wheel, and styled where the browser allows it. */
export function Select(props: SelectProps) {
  const { frame, choices, placeholder, ...rest } = splitField(props);
  return (
    <Field {...frame}>
      {(control) => (
        <select {...rest} {...control} className={cx(inputClasses, "select-native")}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groupsOf(choices).map(([group, members]) =>
            group === "" ? (
              members.map((choice) => <Option key={choice.value} choice={choice} />)
            ) : (
              <optgroup key={group} label={group}>
                {members.map((choice) => (
                  <Option key={choice.value} choice={choice} />
                ))}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function Option({ choice }: { choice: Choice }) {
  return <option value={choice.value}>{choice.label}</option>;
}

function groupsOf(choices: readonly Choice[]) {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = choice.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return [...groups];
}
