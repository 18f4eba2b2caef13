"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { MoveError } from "./move-error";

type DeclineButtonProps = { id: string; version: number; office: string };

/** The office reads the reason, so there is none without one. */
export function DeclineButton({ id, version, office }: DeclineButtonProps) {
  const action = useAction();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const decline = () =>
    void action.run(() => trpc.requests.decline.mutate({ id, version, reason }), {
      onDone: () => setOpen(false),
      success: "The request is declined. The office reads why.",
    });
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>Keep it</Button>
      <Button
        variant="danger-solid"
        isPending={action.isPending}
        disabledReason={reason.trim() ? null : "Say why first."}
        onClick={decline}
      >
        Decline request
      </Button>
    </>
  );
  return (
    <>
      <Button variant="danger-quiet" onClick={() => setOpen(true)}>
        Decline
      </Button>
      <Dialog
        title={`Decline the request of ${office}?`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={footer}
      >
        <TextArea
          label="Why, and who else can help"
          hint={`${office} reads this in the conversation. The request closes; everything on it stays readable.`}
          limit={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <MoveError message={action.error?.message} />
      </Dialog>
    </>
  );
}
