"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type EndMemberProps = { teamId: string; team: string; person: { id: string; name: string } };

export function EndMember({ teamId, team, person }: EndMemberProps) {
  const [isOpen, setOpen] = useState(false);
  const action = useAction();
  const end = () =>
    void action.run(() => trpc.scheduling.endMember.mutate({ teamId, personId: person.id }), {
      onDone: () => setOpen(false),
      success: `${person.name} is not on ${team} any more.`,
    });
  return (
    <>
      <Button size="small" aria-label={`Take ${person.name} off the team`} onClick={() => setOpen(true)}>
        Take off…
      </Button>
      <ConfirmDialog
        title={`Take ${person.name} off ${team}?`}
        verb="Take off the team"
        keepLabel="Keep them"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={end}
        isPending={action.isPending}
        error={action.error?.message}
      >
        With their next click they see nothing of the team&apos;s requests and papers. What they wrote and
        delivered stays. The team keeps its bookings.
      </ConfirmDialog>
    </>
  );
}
