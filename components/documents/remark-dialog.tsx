"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { CodeField } from "@/components/auth/code-field";
import { PasskeyConfirm } from "@/components/auth/passkey-confirm";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { AudienceFields, type AudienceChoice } from "./audience-fields";
import { AudiencePreview } from "./audience-preview";
import type { RemarkButtonProps } from "./remark-button";
import { errorsOf } from "./share-errors";
import { useAudiencePreview } from "./use-audience-preview";

type RemarkDialogProps = RemarkButtonProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Marking and audience of a shared document. Opening it to more people asks for the second factor. */
export function RemarkDialog({ isOpen, onOpenChange, ...document }: RemarkDialogProps) {
  const { id, version, groupId, tlp, reaches, people } = document;
  const action = useAction();
  const [code, setCode] = useState("");
  const [choice, setChoice] = useState<AudienceChoice>({ tlp, reach: reaches[tlp][0], personIds: [] });
  const preview = useAudiencePreview({ groupId, documentId: id, isOff: !isOpen }, choice);
  const errors = errorsOf(action.error);
  const personIds = choice.reach === "named" ? [...choice.personIds] : [];
  const remark = () =>
    void action.run(
      async () => {
        if (code.trim() !== "") await trpc.auth.stepUp.mutate({ code: code.trim() });
        return trpc.documents.remark.mutate({ ...choice, id, version, personIds });
      },
      { success: "Marking and audience are changed.", onDone: () => onOpenChange(false) },
    );
  return (
    <Dialog
      title="Change marking and audience"
      size="large"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Keep it as it is</Button>
          <Button variant="primary" isPending={action.isPending} pendingLabel="Changing…" onClick={remark}>
            Change marking
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <AudienceFields {...{ reaches, people, errors }} value={choice} onChange={setChoice} />
        <AudiencePreview preview={preview} />
        <PasskeyConfirm label="Change marking with a passkey" isOpen={isOpen} onConfirmed={remark} />
        <CodeField
          hint="Needed when more people will see it. Older versions then stay as they are."
          isOptional
          error={errors.stepUp}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Notice>
          Narrowing works at once, for every version; nobody sees an older one who could not before. Who has
          downloaded the file already keeps their copy.
        </Notice>
        {action.error && Object.keys(errors).length === 0 && (
          <Notice tone="stop" role="alert">
            {action.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
