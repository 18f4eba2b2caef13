"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { StepUp } from "@/components/auth/step-up";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** Suspends an account, or gives it back. */
export function AccountMove({ id, name, isActive }: { id: string; name: string; isActive: boolean }) {
  const action = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const needsCode = action.error?.field === "stepUp";
  const make = () =>
    void action.run(() => (isActive ? trpc.membership.suspend : trpc.membership.restore).mutate({ id }), {
      onDone: () => setIsAsking(false),
      success: isActive ? `${name} is suspended.` : `${name} may sign in again.`,
    });
  return (
    <>
      <Button
        size="small"
        variant={isActive ? "danger-quiet" : "quiet"}
        aria-label={`${verb(isActive)} ${name}`}
        onClick={() => setIsAsking(true)}
      >
        {verb(isActive)}
      </Button>
      <ConfirmDialog
        title={`${verb(isActive)} ${name}?`}
        verb={`${verb(isActive)} ${name}`}
        keepLabel="Leave it"
        isOpen={isAsking && !needsCode}
        onOpenChange={setIsAsking}
        onConfirm={make}
        isPending={action.isPending}
        isDestructive={isActive}
        error={needsCode ? null : action.error?.message}
      >
        {isActive
          ? "They are signed out at once and cannot sign in. What they wrote, signed and shared stays as it is."
          : "They can sign in again with the password and app they had."}
      </ConfirmDialog>
      <StepUp error={action.error} onConfirmed={make} />
    </>
  );
}

const verb = (isActive: boolean) => (isActive ? "Suspend" : "Restore");
