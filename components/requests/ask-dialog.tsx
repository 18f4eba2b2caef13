"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { MoveError } from "./move-error";

type AskDialogProps = {
  id: string;
  version: number;
  office: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** One question that hands the office the turn. */
export function AskDialog({ id, version, office, isOpen, onOpenChange }: AskDialogProps) {
  const action = useAction();
  const [messageId] = useState(() => crypto.randomUUID());
  const [body, setBody] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const question = { id: messageId, requestId: id, version, body, ...(dueOn ? { dueOn } : {}) };
  const ask = () =>
    void action.run(() => trpc.requests.ask.mutate(question), {
      onDone: () => onOpenChange(false),
      success: `${office} has the question now.`,
    });
  const footer = (
    <>
      <Button onClick={() => onOpenChange(false)}>Cancel</Button>
      <Button
        variant="primary"
        isPending={action.isPending}
        disabledReason={body.trim() ? null : "Write the question first."}
        onClick={ask}
      >
        Send the question
      </Button>
    </>
  );
  return (
    <Dialog title={`Ask ${office}`} isOpen={isOpen} onOpenChange={onOpenChange} footer={footer}>
      <div className="space-y-4">
        <TextArea
          label="Your question"
          hint="The request waits for the answer. They can answer with files."
          limit={4000}
          value={body}
          error={action.error?.fields.body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <DateField
          label="Answer by"
          hint="Five working days from now unless you choose a day."
          isOptional
          value={dueOn}
          onChange={setDueOn}
        />
      </div>
      <MoveError message={action.error?.message} />
    </Dialog>
  );
}
