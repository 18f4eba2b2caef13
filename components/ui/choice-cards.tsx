import type { ChangeEventHandler, ReactNode } from "react";
import { cx } from "./class-names";
import { ChoiceWords } from "./checkbox";
import type { FieldProps } from "./field";
import { FieldSet } from "./field-set";

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
export function RadioCards({ defaultValue, value, ...rest }: RadioCardsProps) {
  return (
    <Cards
      {...rest}
      type="radio"
      chosenAtFirst={(each) => each === defaultValue}
      chosen={value === undefined ? undefined : (each) => each === value}
    />
  );
}

/** Any of several, each a card as large as a thumb. */
export function CheckboxCards({ defaultValue = [], value, ...rest }: CheckboxCardsProps) {
  return (
    <Cards
      {...rest}
      type="checkbox"
      chosenAtFirst={(each) => defaultValue.includes(each)}
      chosen={value && ((each) => value.includes(each))}
    />
  );
}

type Test = (value: string) => boolean;
type AnyCardsProps = CardsProps & {
  type: "radio" | "checkbox";
  chosenAtFirst: Test;
  /** Given where the form keeps the choice itself. */
  chosen: Test | undefined;
};

function Cards({ type, chosenAtFirst, chosen, name, choices, columns, onChange, ...field }: AnyCardsProps) {
  return (
    <FieldSet {...field}>
      <CardGrid columns={columns}>
        {choices.map((choice) => (
          <Card key={choice.value} choice={choice}>
            <input
              className={cx("box", type === "radio" && "box-round")}
              {...{ type, name, onChange, value: choice.value, disabled: choice.disabled }}
              {...(chosen
                ? { checked: chosen(choice.value) }
                : { defaultChecked: chosenAtFirst(choice.value) })}
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
