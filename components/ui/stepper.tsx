import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Step = { label: string; sub?: ReactNode; state: "done" | "now" | "next" };

/** Past, now, to come. On a phone: "Step 4 of 7" and a bar. */
export function Stepper({ steps, label = "Steps" }: { steps: readonly Step[]; label?: string | undefined }) {
  const position = positionOf(steps);
  return (
    <>
      <ol aria-label={label} className="grid auto-cols-fr grid-flow-col max-sm:hidden">
        {steps.map((step, index) => (
          <StepMark key={step.label} step={step} number={index + 1} isLast={index === steps.length - 1} />
        ))}
      </ol>
      <div className="sm:hidden">
        <p className="font-bold">
          Step {position} of {steps.length}: {steps[position - 1]?.label}
        </p>
        <StepBar
          total={steps.length}
          current={position}
          isDone={steps.at(-1)?.state === "done"}
          className="mt-2"
        />
      </div>
    </>
  );
}

type StepBarProps = {
  total: number;
  current: number;
  isDone?: boolean | undefined;
  className?: string | undefined;
};

/** The progress of a wizard as bars. Write "step 3 of 5" beside it. */
export function StepBar({ total, current, isDone = false, className }: StepBarProps) {
  const tone = (number: number) => {
    if (number < current || isDone) return "bg-accent-line";
    return number === current ? "bg-accent" : "bg-line";
  };
  return (
    <div aria-hidden="true" className={cx("flex gap-1", className)}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={cx("h-1.5 flex-1 rounded-sm", tone(index + 1))} />
      ))}
    </div>
  );
}

function StepMark({ step, number, isLast }: { step: Step; number: number; isLast: boolean }) {
  const { state } = step;
  return (
    <li aria-current={state === "now" ? "step" : undefined} className="relative pr-2 text-small">
      {!isLast && (
        <i
          aria-hidden="true"
          className={cx(
            "absolute top-2.5 right-0 left-5.5 h-0.5",
            state === "done" ? "bg-accent-line" : "bg-line",
          )}
        />
      )}
      <span
        aria-hidden="true"
        className={cx(
          "relative mb-1.5 grid size-5.5 place-items-center rounded-full border-2 text-caption leading-none font-bold",
          dots[state],
        )}
      >
        {state === "done" ? <Check className="size-3" /> : number}
      </span>
      <span className={cx("block", state === "next" ? "font-medium text-muted" : "font-semibold")}>
        {step.label}
      </span>
      <span className="sr-only">{spoken[state]}</span>
      {step.sub !== undefined && <span className="block text-muted">{step.sub}</span>}
    </li>
  );
}

const dots: Record<Step["state"], string> = {
  done: "border-accent-line bg-surface-selected text-link",
  now: "border-accent bg-accent text-on-accent ring-3 ring-surface-selected",
  next: "border-strong bg-surface text-muted",
};

const spoken: Record<Step["state"], string> = { done: ", done", now: ", now", next: ", to come" };

function positionOf(steps: readonly Step[]) {
  const now = steps.findIndex((step) => step.state === "now");
  if (now >= 0) return now + 1;
  const next = steps.findIndex((step) => step.state === "next");
  return next >= 0 ? next + 1 : steps.length;
}
