"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type ReleaseButtonProps = { booking: { id: string; sequence: number }; office: string };

export function ReleaseButton({ booking, office }: ReleaseButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const action = useAction();
  const release = () =>
    void action.run(() => trpc.scheduling.release.mutate({ id: booking.id, sequence: booking.sequence }), {
      onDone: () => setOpen(false),
      success: `${office}: the days are free again.`,
    });
  return (
    <>
      <Button variant="danger" size="small" onClick={() => setOpen(true)}>
        Release…
      </Button>
      <ConfirmDialog
        title={`Release the dates of ${office}?`}
        verb="Release the dates"
        keepLabel="Keep the dates"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={release}
        isPending={action.isPending}
        error={action.error?.message}
      >
        The days become free for others, and the team no longer sees this request. The office is told. The
        signature stays valid, and the request waits for new dates.
      </ConfirmDialog>
    </>
  );
}
