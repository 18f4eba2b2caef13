"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TargetEditor } from "./target-editor";
import type { Target } from "./target-list";

type ScopeChangeProps = { id: string; version: number; given: readonly Target[] };

/** The scope after sending: nothing changes until it is saved as a new version. */
export function ScopeChange({ id, version, given }: ScopeChangeProps) {
  const action = useAction();
  const router = useRouter();
  const [targets, setTargets] = useState<readonly Target[]>(given);
  const [text, setText] = useState("");
  const position = /^targets\.(\d+)/.exec(action.error?.field ?? "")?.[1];
  const problems = new Map(
    position !== undefined && action.error ? [[Number(position), action.error.message]] : [],
  );
  const save = () =>
    void action.run(() => trpc.requests.changeScope.mutate({ id, version, targets: [...targets] }), {
      onDone: () => router.push(`/requests/${id}`),
      success: "The scope has changed. The service desk checks it.",
      refresh: false,
    });
  return (
    <div className="space-y-6">
      <TargetEditor
        {...{ targets, problems, text }}
        isChecked={targets === given}
        onText={setText}
        onTargets={(next) => {
          action.clear();
          setTargets(next);
        }}
      />
      {action.error && (
        <Notice tone="stop" role="alert" title="The scope is as it was.">
          {action.error.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          isPending={action.isPending}
          disabledReason={text.trim() ? "Add what you typed to the list first, or clear it." : null}
          onClick={save}
        >
          Save as a new version
        </Button>
        <LinkButton href={`/requests/${id}`}>Leave it as it was</LinkButton>
      </div>
    </div>
  );
}
