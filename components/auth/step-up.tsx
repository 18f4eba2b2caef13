"use client";

import { useEffect, useState, type FormEvent } from "react";
import { trpc } from "@/components/api/client";
import type { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CodeField } from "./code-field";
import { PasskeyConfirm } from "./passkey-confirm";

type StepUpProps = {
  /** What the refused action said. The dialog opens when it asks for a second factor. */
  error: Failure | null;
  /** Tries the same thing again. */
  onConfirmed: () => void;
};

/** Asks for the second factor when an action needs it, then repeats the action. */
export function StepUp({ error, onConfirmed }: StepUpProps) {
  const [isOpen, setIsOpen] = useState(false);
  const action = useAction();
  useEffect(() => {
    if (error?.field === "stepUp") setIsOpen(true);
  }, [error]);

  const onDone = () => {
    setIsOpen(false);
    onConfirmed();
  };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    void action.run(() => trpc.auth.stepUp.mutate({ code }), { onDone, refresh: false });
  }

  return (
    <Dialog
      title="Confirm that it is you"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      footer={
        <>
          <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          <Button type="submit" form="step-up" variant="primary" isPending={action.isPending}>
            Confirm
          </Button>
        </>
      }
    >
      <form id="step-up" onSubmit={submit}>
        <p className="mb-4">This step needs your second factor. Confirming is good for five minutes.</p>
        <PasskeyConfirm label="Confirm with a passkey" isOpen={isOpen} onConfirmed={onDone} />
        <CodeField
          hint="6 digits. Each code works once."
          name="code"
          autoFocus
          required
          error={action.error?.fields.code ?? action.error?.message}
        />
      </form>
    </Dialog>
  );
}
