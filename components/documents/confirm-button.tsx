"use client";

import { Check } from "lucide-react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";

/** The reader says that they have read this version. */
export function ConfirmButton({ id }: { id: string }) {
  const action = useAction();
  return (
    <>
      <Button
        variant="primary"
        icon={<Check />}
        isPending={action.isPending}
        pendingLabel="Confirming…"
        onClick={() =>
          void action.run(() => trpc.documents.acknowledge.mutate({ id }), {
            success: "Confirmed. The author sees it.",
          })
        }
      >
        Confirm that I have read it
      </Button>
      {action.error && (
        <p role="alert" className="text-small text-danger">
          {action.error.message}
        </p>
      )}
    </>
  );
}
