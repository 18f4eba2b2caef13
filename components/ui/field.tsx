import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./class-names";
import { AlertGlyph, CheckGlyph } from "./glyph";

export type FieldProps = {
  label: ReactNode;
  /** Below the label: what to write, an example. */
  hint?: ReactNode;
  /** Below the field: what is wrong and the next step. */
  error?: ReactNode;
  /** Below the field, in green: "Authority on file, checked Nov 30". */
  good?: ReactNode;
  /** Optional fields are marked, required ones are not. */
  isOptional?: boolean | undefined;
};

/** What a control must carry so that its label, hint and error belong to it. */
type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldFrameProps = FieldProps & {
  /** The control's id, for links from an error summary. */
  id?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** Label above, hint below it, the control, error below with a red rule. Works on the server and in the browser. */
export function Field({ label, hint, error, good, isOptional, id, className, children }: FieldFrameProps) {
  const made = useId();
  const controlId = id ?? made;
  const control: ControlProps = {
    id: controlId,
    "aria-describedby": describedBy(controlId, { hint, error, good }),
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className={cx(fieldClasses, Boolean(error) && fieldErrorClasses, className)}>
      <label htmlFor={controlId} className="block text-body font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> optional</span>}
      </label>
      <FieldHint id={controlId} hint={hint} />
      <div className="mt-1">{children(control)}</div>
      <FieldMessages id={controlId} error={error} good={good} />
    </div>
  );
}

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps> & { isMono?: boolean | undefined };

/** One line of text. Takes every native input attribute. */
export function TextField(props: TextFieldProps) {
  const { frame, isMono, ...rest } = splitField(props);
  return (
    <Field {...frame}>
      {(control) => (
        <input type="text" {...rest} {...control} className={cx(inputClasses, isMono && "font-mono")} />
      )}
    </Field>
  );
}

/** Parts what belongs to the frame around a control from what belongs to the control. */
export function splitField<Props extends FramePart>(props: Props) {
  const { label, hint, error, good, isOptional, id, className, ...rest } = props;
  return { frame: { label, hint, error, good, isOptional, id, className }, ...rest };
}

type FramePart = Omit<FieldFrameProps, "children">;

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="mb-1.5 text-small text-muted">
      {hint}
    </p>
  );
}

export function FieldMessages({ id, error, good }: { id: string; error: ReactNode; good: ReactNode }) {
  return (
    <>
      {error && (
        <div id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-small font-semibold text-danger">
          <AlertGlyph className="mt-0.5" />
          <span>{error}</span>
        </div>
      )}
      {good && (
        <p id={`${id}-good`} className="mt-1.5 flex gap-1.5 text-small text-success">
          <CheckGlyph className="mt-0.5" />
          {good}
        </p>
      )}
    </>
  );
}

export function describedBy(id: string, { hint, error, good }: Pick<FieldProps, "hint" | "error" | "good">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, good && `${id}-good`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const fieldClasses = "min-w-0";
export const fieldErrorClasses = "-ml-[15px] border-l-3 border-tone-stop-line pl-3";

export const inputClasses =
  "block w-full min-h-control rounded-md border border-control bg-surface px-2.5 py-1.5 text-body text-default focus:field-focus disabled:border-line disabled:bg-surface-sunken disabled:text-disabled aria-invalid:border-tone-stop-line aria-invalid:inset-ring aria-invalid:inset-ring-tone-stop-line";
