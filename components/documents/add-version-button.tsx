"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { DocumentUpload } from "./document-upload";
import { errorsOf } from "./share-form";

export function AddVersionButton({ id, version }: { id: string; version: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Upload />} onClick={() => setOpen(true)}>
        New version
      </Button>
      <AddVersionDialog {...{ id, version, isOpen, setOpen }} />
    </>
  );
}

type AddVersionDialogProps = {
  id: string;
  version: number;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

function AddVersionDialog({ id, version, isOpen, setOpen }: AddVersionDialogProps) {
  const action = useAction();
  const [fileId, setFileId] = useState("");
  const [note, setNote] = useState("");
  const errors = errorsOf(action.error);
  const add = () =>
    void action.run(() => trpc.documents.addVersion.mutate({ id, version, fileId, note }), {
      success: "The new version is shared.",
      onDone: () => {
        setOpen(false);
        setNote("");
        setFileId("");
      },
    });
  return (
    <Dialog
      title="Add a version"
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Not now</Button>
          <Button variant="primary" isPending={action.isPending} pendingLabel="Sharing…" onClick={add}>
            Share version {version + 1}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <DocumentUpload id="version-file" label="The new file" error={errors.fileId} onFile={setFileId} />
        <TextField
          label="What changed"
          hint="A few words: Times corrected."
          error={errors.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Notice>
          It keeps the marking and the audience. Everybody who sees the document is asked to open it again.
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
