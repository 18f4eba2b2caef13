import type { ChangeEventHandler, ReactNode } from "react";
import { cx } from "./class-names";
import { ChoiceWords } from "./checkbox";
import { FieldSet, type FieldProps } from "./field";

export type CardChoice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
};

type CardsProps = FieldProps & {
  name: string;
  choices: readonly CardChoice[];
  id?: string | undefined;
  /** Two columns on a desktop unless said. */
  columns?: 1 | 2;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  className?: string | undefined;
};

type RadioCardsProps = CardsProps & { defaultValue?: string | undefined; value?: string | undefined };
type CheckboxCardsProps = CardsProps & {
  defaultValue?: readonly string[] | undefined;
  value?: readonly string[] | undefined;
};

/** One of several, each a card as large as a thumb. */
export function RadioCards({
  name,
  choices,
  columns,
  onChange,
  defaultValue,
  value,
  ...field
}: RadioCardsProps) {
  return (
    <FieldSet {...field}>
      <CardGrid columns={columns}>
        {choices.map((choice) => (
          <Card key={choice.value} choice={choice}>
            <input
              type="radio"
              className="box box-round"
              {...{ name, onChange, value: choice.value, disabled: choice.disabled }}
              {...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value })}
            />
          </Card>
        ))}
      </CardGrid>
    </FieldSet>
  );
}

/** Any of several, each a card as large as a thumb. */
export function CheckboxCards({
  name,
  choices,
  columns,
  onChange,
  defaultValue,
  value,
  ...field
}: CheckboxCardsProps) {
  return (
    <FieldSet {...field}>
      <CardGrid columns={columns}>
        {choices.map((choice) => (
          <Card key={choice.value} choice={choice}>
            <input
              type="checkbox"
              className="box"
              {...{ name, onChange, value: choice.value, disabled: choice.disabled }}
              {...(value === undefined
                ? { defaultChecked: defaultValue?.includes(choice.value) ?? false }
                : { checked: value.includes(choice.value) })}
            />
          </Card>
        ))}
      </CardGrid>
    </FieldSet>
  );
}

function CardGrid({ columns = 2, children }: { columns?: 1 | 2 | undefined; children: ReactNode }) {
  return <div className={cx("grid gap-2", columns === 2 && "sm:grid-cols-2")}>{children}</div>;
}

function Card({ choice, children }: { choice: CardChoice; children: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-control bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent has-disabled:cursor-default has-disabled:bg-surface-sunken has-disabled:text-disabled">
      {children}
      <ChoiceWords label={choice.label} hint={choice.hint} />
    </label>
  );
}
