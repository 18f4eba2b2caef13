"use client";

import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { DocumentUpload } from "./document-upload";
import { errorsOf } from "./share-errors";

export type FileDialogProps = {
  title: string;
  fileLabel: string;
  /** What is written beside the file; its name is the procedure's. */
  words: { name: string; label: string; hint?: string };
  verb: string;
  pendingLabel: string;
  keepLabel: string;
  /** Said when it worked. */
  success: string;
  /** Who will have it and what follows. */
  children: ReactNode;
  send: (fileId: string, words: string) => Promise<unknown>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** A file with a line about it, sent to those the dialog names. */
export function FileDialog({ title, verb, keepLabel, isOpen, onOpenChange, ...rest }: FileDialogProps) {
  const { fileLabel, words, pendingLabel, success, children, send } = rest;
  const action = useAction();
  const formId = useId();
  const [fileId, setFileId] = useState("");
  const [text, setText] = useState("");
  const errors = errorsOf(action.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    void action.run(() => send(fileId, text), {
      success,
      onDone: () => {
        onOpenChange(false);
        setText("");
        setFileId("");
      },
    });
  }
  return (
    <Dialog
      {...{ title, isOpen, onOpenChange }}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{keepLabel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={action.isPending}
            pendingLabel={pendingLabel}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4">
        <DocumentUpload id={`${formId}-file`} label={fileLabel} error={errors.fileId} onFile={setFileId} />
        <TextField
          label={words.label}
          hint={words.hint}
          error={errors[words.name]}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Notice>{children}</Notice>
        {action.error && Object.keys(errors).length === 0 && (
          <Notice tone="stop" role="alert">
            {action.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
