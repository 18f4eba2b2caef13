"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type AcknowledgeReportButtonProps = { id: string; version: number; office: string };

/** The office says that it has its report. This closes the request. */
export function AcknowledgeReportButton({ id, version, office }: AcknowledgeReportButtonProps) {
  const action = useAction();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Acknowledge the report
      </Button>
      <ConfirmDialog
        title="Acknowledge the report?"
        verb="Acknowledge the report"
        keepLabel="Not yet"
        isDestructive={false}
        {...{ isOpen, onOpenChange: setOpen, isPending: action.isPending, error: action.error?.message }}
        onConfirm={() =>
          void action.run(() => trpc.documents.acknowledgeDelivery.mutate({ id, version }), {
            success: "Acknowledged. The request is closed.",
            onDone: () => setOpen(false),
          })
        }
      >
        You confirm for {office} that the report arrived. The request closes; the report stays here for your
        office.
      </ConfirmDialog>
    </>
  );
}
