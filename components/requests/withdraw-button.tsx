"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type WithdrawButtonProps = { id: string; version: number; isDraft: boolean };

export function WithdrawButton({ id, version, isDraft }: WithdrawButtonProps) {
  const action = useAction();
  const [isOpen, setOpen] = useState(false);
  const withdraw = () =>
    void action.run(() => trpc.requests.withdraw.mutate({ id, version }), {
      onDone: () => setOpen(false),
      success: "The request is withdrawn.",
    });
  return (
    <>
      <Button variant="danger-quiet" onClick={() => setOpen(true)}>
        Withdraw request
      </Button>
      <ConfirmDialog
        title="Withdraw this request?"
        verb="Withdraw request"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={withdraw}
        isPending={action.isPending}
        error={action.error?.message}
      >
        {isDraft ? (
          <p>Nobody outside your office has read it. What you wrote stays readable here for your office.</p>
        ) : (
          <p>
            Papers that wait for a signature or are signed stop counting, and booked dates are given back. The
            conversation, files and timeline stay readable for those who see them now. You can ask again at
            any time.
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
