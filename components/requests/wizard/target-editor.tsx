"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TargetList, type Target, type TargetProblems } from "./target-list";

type TargetEditorProps = {
  targets: readonly Target[];
  problems: TargetProblems;
  /** False while nobody has looked at the lines as they stand. */
  isChecked: boolean;
  onTargets: (targets: Target[]) => void;
  /** Typed and not on the list yet. */
  text: string;
  onText: (text: string) => void;
};

/** Lines are added, pasted as a whole list, changed and taken off. */
export function TargetEditor({ targets, problems, isChecked, onTargets, text, onText }: TargetEditorProps) {
  const [hostedBy, setHostedBy] = useState("");
  const add = () => {
    const added = linesOf(text).map((value) => ({ value, hostedBy: hostedBy.trim() }));
    if (added.length === 0) return;
    onTargets([...targets, ...added]);
    onText("");
  };
  const remove = (position: number) => onTargets(targets.filter((_, other) => other !== position));
  const change = (position: number) => {
    const target = targets[position];
    if (!target) return;
    onText([...linesOf(text), target.value].join("\n"));
    setHostedBy(target.hostedBy);
    remove(position);
    document.getElementById("addresses")?.focus();
  };
  return (
    <>
      <TextArea
        id="addresses"
        label="Addresses and websites"
        hint="One per line: 203.0.113.40, 203.0.113.0/28, 203.0.113.40-203.0.113.42, or results.yourcounty.gov. Paste a whole list if you have one."
        rows={3}
        isMono
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <TextField
        label="Who hosts these?"
        hint="Leave it empty for your own office. A hosting company may have to agree first."
        isOptional
        maxLength={120}
        value={hostedBy}
        onChange={(event) => setHostedBy(event.currentTarget.value)}
      />
      <Button icon={<Plus />} onClick={add}>
        Add to the list
      </Button>
      {targets.length > 0 && (
        <TargetList {...{ targets, problems, isChecked }} onRemove={remove} onChange={change} />
      )}
    </>
  );
}

const linesOf = (text: string) =>
  text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
