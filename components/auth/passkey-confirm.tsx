"use client";

import { useEffect, useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Or } from "./or";

type PasskeyConfirmProps = { label: string; isOpen: boolean; onConfirmed: () => void };

/** In place of the code, for those who hold a passkey; nothing for everybody else. */
export function PasskeyConfirm({ label, isOpen, onConfirmed }: PasskeyConfirmProps) {
  const action = useAction();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    trpc.auth.passkeys.query().then(
      ({ length }) => setIsHeld(length > 0),
      () => setIsHeld(false), // the code is there anyway
    );
  }, [isOpen]);
  const confirm = async () => (await import("./passkey")).confirmWithPasskey();
  if (!isHeld) return null;
  return (
    <div className="mb-4 grid gap-3">
      {action.error && (
        <Notice tone="stop" role="alert">
          {action.error.message}
        </Notice>
      )}
      <Button
        size="large"
        isPending={action.isPending}
        onClick={() => void action.run(confirm, { onDone: onConfirmed, refresh: false })}
      >
        {label}
      </Button>
      <Or />
    </div>
  );
}
