"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import { loadFileDialog } from "./load-file-dialog";

type AddVersionButtonProps = { id: string; version: number; currentVersion: number };

export function AddVersionButton({ id, version, currentVersion }: AddVersionButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadFileDialog, isOpen);
  return (
    <>
      <Button icon={<Upload />} onClick={() => setOpen(true)}>
        New version
      </Button>
      {part && (
        <part.FileDialog
          title="Add a version"
          fileLabel="The new file"
          words={{ name: "note", label: "What changed", hint: "A few words: Times corrected." }}
          verb={`Share version ${currentVersion + 1}`}
          pendingLabel="Sharing…"
          keepLabel="Not now"
          success="The new version is shared."
          send={(fileId, note) => trpc.documents.addVersion.mutate({ id, version, fileId, note })}
          isOpen={isOpen}
          onOpenChange={setOpen}
        >
          It keeps the marking and the audience. Everybody who sees the document is asked to open it again.
        </part.FileDialog>
      )}
    </>
  );
}
