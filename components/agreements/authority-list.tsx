"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { StepUp } from "@/components/auth/step-up";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/components/ui/time-format";
import type { Authorities } from "./outputs";

type AuthorityListProps = { authorities: Authorities["authorities"]; onChanged: () => void };

/** The authorities on record. One whose proof no longer stands is revoked here. */
export function AuthorityList({ authorities, onChanged }: AuthorityListProps) {
  const action = useAction();
  const [last, setLast] = useState("");
  const revoke = (id: string) => {
    setLast(id);
    void action.run(() => trpc.agreements.authorities.revoke.mutate({ id }), {
      onDone: onChanged,
      success: "The authority is revoked.",
      refresh: false,
    });
  };
  if (authorities.length === 0) return null;
  return (
    <details className="text-small">
      <summary className="link">Authorities on record</summary>
      <ul className="mt-2 space-y-2">
        {authorities.map(({ id, name, citation, expiresOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {name}: {citation}, until {formatDay(expiresOn, "UTC")}
            </span>
            <Button
              size="small"
              variant="danger-quiet"
              aria-label={`Revoke the authority of ${name}`}
              isPending={action.isPending && last === id}
              onClick={() => revoke(id)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {action.error && action.error.field !== "stepUp" && (
        <Notice tone="stop" role="alert" className="mt-2">
          {action.error.message}
        </Notice>
      )}
      <StepUp error={action.error} onConfirmed={() => revoke(last)} />
    </details>
  );
}
