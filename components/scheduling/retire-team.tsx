"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type RetireTeamProps = { id: string; name: string; isRetired: boolean };

export function RetireTeam({ id, name, isRetired }: RetireTeamProps) {
  const [isOpen, setOpen] = useState(false);
  const action = useAction();
  const change = () =>
    void action.run(() => trpc.scheduling.retireTeam.mutate({ id, isRetired: !isRetired }), {
      onDone: () => setOpen(false),
      success: isRetired ? `${name} can be booked again.` : `${name} is retired.`,
    });
  return (
    <>
      <Button variant={isRetired ? "secondary" : "danger"} onClick={() => setOpen(true)}>
        {isRetired ? "Bring back…" : "Retire…"}
      </Button>
      <ConfirmDialog
        title={isRetired ? `Bring ${name} back?` : `Retire ${name}?`}
        verb={isRetired ? "Bring it back" : "Retire the team"}
        keepLabel={isRetired ? "Leave it retired" : "Keep the team"}
        isDestructive={!isRetired}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={change}
        isPending={action.isPending}
        error={action.error?.message}
      >
        {isRetired
          ? "It is offered for dates again, with the members it has."
          : "It is offered for no more dates and leaves the board. Its members keep what they worked on, and you can bring it back."}
      </ConfirmDialog>
    </>
  );
}
