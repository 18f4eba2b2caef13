"use client";

import { ArrowLeft, Check, HandHelping } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormErrors, type FormError } from "@/components/ui/form-errors";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { StepBar } from "@/components/ui/stepper";
import { formatTime } from "@/components/ui/time-format";
import { stepTitles, type StepName } from "./steps";
import type { Draft } from "./use-draft";

export type WizardPlace = { id: string; service: string; steps: StepName[]; step: StepName; zone: string };

type WizardFrameProps = {
  place: WizardPlace;
  draft: Draft;
  /** What has to change before going on. */
  check: () => FormError[];
  /** Asked once everything is saved: what the server said about it may keep the reader here. */
  isReady?: () => boolean;
  /** Replaces "Continue" on the last step. */
  lastButton?: ReactNode;
  children: ReactNode;
};

/** One step: its title, what is saved, what is wrong, the questions, and the way on and back. */
export function WizardFrame({ place, draft, check, isReady, lastButton, children }: WizardFrameProps) {
  const { id, service, steps, step, zone } = place;
  const router = useRouter();
  const [errors, setErrors] = useState<FormError[]>([]);
  const [isGoing, setGoing] = useState(false);
  const position = steps.indexOf(step);
  const next = steps[position + 1];
  const goOn = async () => {
    const found = check();
    setErrors(found);
    if (found.length > 0 || next === undefined) return;
    setGoing(true);
    draft.set({ step: position + 2 });
    const isSaved = await draft.flush();
    if (isSaved && (isReady?.() ?? true)) router.push(`/requests/${id}/edit?step=${position + 2}`);
    else setGoing(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <p className="text-small text-muted">
            {service} · step {position + 1} of {steps.length}
          </p>
          <h1>{stepTitles[step]}</h1>
        </div>
        <SavedAt draft={draft} zone={zone} />
      </div>
      <StepBar total={steps.length} current={position + 1} className="mt-3 mb-5" />
      {draft.failure && <SaveFailure draft={draft} />}
      <FormErrors title={errorTitle(errors.length)} errors={errors} />
      <div className="space-y-6">{children}</div>
      <Notice tone="quiet" icon={<HandHelping />} title="Voluntary and support only." className="mt-6">
        You can change or withdraw this at any time before the report, and stop a test at any moment.
      </Notice>
      <div className="mt-5 flex flex-wrap items-center gap-2 max-sm:sticky max-sm:bottom-(--bottom-bar) max-sm:-mx-4 max-sm:border-t max-sm:bg-surface max-sm:p-4">
        {position > 0 && (
          <LinkButton href={`/requests/${id}/edit?step=${position}`} icon={<ArrowLeft />}>
            Back
          </LinkButton>
        )}
        {lastButton ?? (
          <Button type="submit" variant="primary" isPending={isGoing}>
            Continue
          </Button>
        )}
        <LinkButton href="/requests" variant="quiet" className="ml-auto">
          Save and leave
        </LinkButton>
      </div>
    </form>
  );
}

function SavedAt({ draft, zone }: { draft: Draft; zone: string }) {
  return (
    <p role="status" className="flex min-h-5 items-center gap-1.5 text-small text-muted">
      {draft.savedAt && !draft.failure && (
        <>
          <Check className="text-success" /> Saved {formatTime(draft.savedAt, zone)}
        </>
      )}
    </p>
  );
}

function SaveFailure({ draft }: { draft: Draft }) {
  const isStale = draft.failure?.code === "CONFLICT";
  return (
    <Notice tone="stop" role="alert" title="Not saved yet." className="mb-4">
      {draft.failure?.message}{" "}
      <button
        type="button"
        className="font-semibold underline"
        onClick={() => (isStale ? window.location.reload() : void draft.flush())}
      >
        {isStale ? "Reload" : "Try again"}
      </button>
    </Notice>
  );
}

const errorTitle = (count: number) =>
  `${count} ${count === 1 ? "thing needs" : "things need"} a change before you can go on`;
