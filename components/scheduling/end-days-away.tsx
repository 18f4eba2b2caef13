"use client";

import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type EndDaysAwayProps = { id: string; team: string; reason: string };

/** Loses nothing that could not be entered again, so it asks nothing. */
export function EndDaysAway({ id, team, reason }: EndDaysAwayProps) {
  const action = useAction();
  const end = () =>
    void action.run(() => trpc.scheduling.endDaysAway.mutate({ id }), {
      success: `${team} can be booked on these days again.`,
    });
  return (
    <>
      <Button size="small" aria-label={`Remove: ${reason}`} isPending={action.isPending} onClick={end}>
        Remove
      </Button>
      {action.error && (
        <Notice tone="stop" role="alert" className="w-full">
          {action.error.message}
        </Notice>
      )}
    </>
  );
}
