"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Notice } from "./notice";

type ConfirmDialogProps = {
  /** Names the thing: "Withdraw this request?" */
  title: string;
  /** What follows and what stays. */
  children: ReactNode;
  /** The title's verb again: "Withdraw request". */
  verb: string;
  keepLabel?: string | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
  isPending?: boolean | undefined;
  error?: string | null | undefined;
  isDestructive?: boolean | undefined;
};

export function ConfirmDialog({
  verb,
  keepLabel = "Keep it",
  onConfirm,
  isPending = false,
  error,
  isDestructive = true,
  children,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      role="alertdialog"
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{keepLabel}</Button>
          <Button
            variant={isDestructive ? "danger-solid" : "primary"}
            isPending={isPending}
            onClick={onConfirm}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
      {error && (
        <Notice tone="stop" role="alert" className="mt-3">
          {error}
        </Notice>
      )}
    </Dialog>
  );
}
