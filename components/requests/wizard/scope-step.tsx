"use client";

import { useState } from "react";
import { TargetEditor } from "./target-editor";
import { useDraft, type DraftValues } from "./use-draft";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type ScopeStepProps = {
  place: WizardPlace;
  version: number;
  given: DraftValues;
  /** What is wrong with each given line, if anything. */
  givenProblems: readonly (string | null)[];
};

export function ScopeStep({ place, version, given, givenProblems }: ScopeStepProps) {
  const draft = useDraft(place.id, version, given);
  const { targets } = draft.values;
  const said = draft.problems ?? (targets === given.targets ? givenProblems : []);
  const problems = new Map(said.flatMap((problem, position) => (problem ? [[position, problem]] : [])));
  const [text, setText] = useState("");
  const check = () => {
    if (text.trim())
      return [{ message: "Add what you typed to the list, or clear it", fieldId: "addresses" }];
    if (targets.length === 0)
      return [{ message: "List at least one thing that may be tested", fieldId: "addresses" }];
    return [...problems].map(([position, message]) => ({ message, fieldId: `target-${position}` }));
  };
  return (
    <WizardFrame place={place} draft={draft} check={check} isReady={draft.isListFit}>
      <p className="max-w-measure text-prose">
        Only what you list here may be touched. Your signer sees exactly this list, and signs for nothing
        else.
      </p>
      <TargetEditor
        {...{ targets, problems, text }}
        isChecked={draft.problems !== null || targets === given.targets}
        onTargets={(next) => draft.set({ targets: next })}
        onText={setText}
      />
    </WizardFrame>
  );
}
