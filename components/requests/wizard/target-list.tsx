"use client";

import { Check, CircleAlert, CircleDashed, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Panel, PanelHead } from "@/components/ui/panel";

export type Target = { value: string; hostedBy: string };
export type TargetProblems = ReadonlyMap<number, string>;

type TargetListProps = {
  targets: readonly Target[];
  problems: TargetProblems;
  /** False while nobody has looked at the lines as they stand. */
  isChecked: boolean;
  onRemove: (position: number) => void;
  /** Takes a line off the list and back into the field. */
  onChange: (position: number) => void;
};

export function TargetList({ targets, problems, isChecked, onRemove, onChange }: TargetListProps) {
  return (
    <Panel aria-labelledby="targets">
      <PanelHead
        id="targets"
        title={`${targets.length} on the list`}
        sub={problems.size > 0 ? `${problems.size} to change` : undefined}
      />
      <ul className="divide-y" aria-live="polite">
        {targets.map((target, position) => (
          <TargetLine
            key={`${target.value} ${position}`}
            target={target}
            id={`target-${position}`}
            problem={problems.get(position)}
            isChecked={isChecked}
            onRemove={() => onRemove(position)}
            onChange={() => onChange(position)}
          />
        ))}
      </ul>
    </Panel>
  );
}

type TargetLineProps = {
  target: Target;
  id: string;
  problem: string | undefined;
  isChecked: boolean;
  onRemove: () => void;
  onChange: () => void;
};

function TargetLine({ target, id, problem, isChecked, onRemove, onChange }: TargetLineProps) {
  return (
    <li
      id={id}
      className={cx(
        "grid grid-cols-[1.125rem_minmax(0,1fr)_auto] gap-x-2.5 px-4 py-2.5",
        problem !== undefined && "border-l-4 border-l-tone-stop-line",
      )}
    >
      <TargetMark isWrong={problem !== undefined} isChecked={isChecked} />
      <div className="min-w-0">
        <p className="font-mono [overflow-wrap:anywhere]">{target.value}</p>
        {target.hostedBy && <p className="text-small text-muted">Hosted by {target.hostedBy}</p>}
        {problem !== undefined && (
          <>
            <p className="text-small font-semibold text-danger">{problem}</p>
            <div className="mt-1.5 flex gap-2">
              <Button size="small" onClick={onChange}>
                Change
              </Button>
              <Button size="small" onClick={onRemove}>
                Remove
              </Button>
            </div>
          </>
        )}
      </div>
      <IconButton
        size="small"
        className="max-sm:size-11"
        label={`Remove ${target.value}`}
        icon={<X />}
        onClick={onRemove}
      />
    </li>
  );
}

function TargetMark({ isWrong, isChecked }: { isWrong: boolean; isChecked: boolean }) {
  if (isWrong) return <CircleAlert className="mt-0.5 text-danger" />;
  if (!isChecked) return <CircleDashed className="mt-0.5 text-muted" />;
  return <Check className="mt-0.5 text-success" />;
}
