"use client";

import { uploadFile } from "@/components/requests/upload-file";
import { FileDrop } from "@/components/ui/file-drop";
import { fileBytesMax, mediaTypes } from "@/server/files/schema";

type DocumentUploadProps = {
  id: string;
  label: string;
  error?: string | undefined;
  onFile: (fileId: string) => void;
};

const accept = Object.keys(mediaTypes).map((ending) => `.${ending}`);

/** One file, stored first; it is shared only when the form is sent. */
export function DocumentUpload({ id, label, error, onFile }: DocumentUploadProps) {
  return (
    <FileDrop
      {...{ id, label, error, accept }}
      hint="Only you see it until you share it."
      limitBytes={fileBytesMax}
      upload={uploadFile}
      onUploaded={(file) => onFile(file.id)}
      onRemoved={() => onFile("")}
    />
  );
}
