"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { DocumentUpload } from "./document-upload";
import { errorsOf } from "./share-form";

type DeliverReportButtonProps = { requestId: string; version: number; office: string };

export function DeliverReportButton(props: DeliverReportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Deliver the report
      </Button>
      <DeliverDialog {...props} isOpen={isOpen} setOpen={setOpen} />
    </>
  );
}

type DeliverDialogProps = DeliverReportButtonProps & { isOpen: boolean; setOpen: (isOpen: boolean) => void };

function DeliverDialog({ requestId, version, office, isOpen, setOpen }: DeliverDialogProps) {
  const action = useAction();
  const [fileId, setFileId] = useState("");
  const [title, setTitle] = useState("");
  const errors = errorsOf(action.error);
  const deliver = () =>
    void action.run(() => trpc.documents.deliver.mutate({ requestId, version, fileId, title }), {
      success: "Delivered. The office is told.",
      onDone: () => setOpen(false),
    });
  return (
    <Dialog
      title="Deliver the report"
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Not yet</Button>
          <Button variant="primary" isPending={action.isPending} pendingLabel="Delivering…" onClick={deliver}>
            Deliver the report
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <DocumentUpload id="report-file" label="The report" error={errors.fileId} onFile={setFileId} />
        <TextField
          label="Title"
          error={errors.title}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Notice>
          Marked TLP:AMBER+STRICT. {office} and your team see it; the service desk and leadership do not.
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
