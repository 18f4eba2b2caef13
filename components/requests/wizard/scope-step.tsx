"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { TargetEditor } from "./target-editor";
import type { Target } from "./target-list";
import { useDraft, type DraftValues } from "./use-draft";
import { useTargets } from "./use-targets";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type ScopeStepProps = {
  place: WizardPlace;
  version: number;
  given: DraftValues;
  targets: readonly Target[];
};

export function ScopeStep({ place, version, given, targets: first }: ScopeStepProps) {
  const draft = useDraft(place.id, version, given);
  const { targets, problems, failure, change, settle } = useTargets(place.id, first);
  const [text, setText] = useState("");
  const check = () => {
    if (text.trim())
      return [{ message: "Add what you typed to the list, or clear it", fieldId: "addresses" }];
    if (targets.length === 0)
      return [{ message: "List at least one thing that may be tested", fieldId: "addresses" }];
    return [...problems].map(([position, message]) => ({ message, fieldId: `target-${position}` }));
  };
  return (
    <WizardFrame place={place} draft={draft} check={check} settle={settle}>
      <p className="max-w-measure text-prose">
        Only what you list here may be touched. Your signer sees exactly this list, and signs for nothing
        else.
      </p>
      {failure && (
        <Notice tone="stop" role="alert" title="The list is not saved yet.">
          {failure.message}
        </Notice>
      )}
      <TargetEditor targets={targets} problems={problems} onTargets={change} text={text} onText={setText} />
    </WizardFrame>
  );
}
