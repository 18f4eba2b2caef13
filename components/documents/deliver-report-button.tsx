"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import { loadFileDialog } from "./load-file-dialog";

type DeliverReportButtonProps = { requestId: string; version: number; office: string };

export function DeliverReportButton({ requestId, version, office }: DeliverReportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadFileDialog, isOpen);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Deliver the report
      </Button>
      {part && (
        <part.FileDialog
          title="Deliver the report"
          fileLabel="The report"
          words={{ name: "title", label: "Title" }}
          verb="Deliver the report"
          pendingLabel="Delivering…"
          keepLabel="Not yet"
          success="Delivered. The office is told."
          send={(fileId, title) => trpc.documents.deliver.mutate({ requestId, version, fileId, title })}
          isOpen={isOpen}
          onOpenChange={setOpen}
        >
          Marked TLP:AMBER+STRICT. {office} and your team see it; the service desk and leadership do not.
        </part.FileDialog>
      )}
    </>
  );
}
