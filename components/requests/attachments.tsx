"use client";

import { useState } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { uploadFile, type UploadedFile } from "./upload-file";

const accept = [".pdf", ".docx", ".xlsx", ".pptx", ".png", ".jpg", ".jpeg", ".txt", ".csv"];
const limitBytes = 64 * 1024 * 1024;

/** The files that go with a message: they are stored first and shared when it is sent. */
export function useAttachments() {
  const [round, setRound] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(0);
  const upload: typeof uploadFile = async (...file) => {
    setSending((count) => count + 1);
    try {
      return await uploadFile(...file);
    } finally {
      setSending((count) => count - 1);
    }
  };
  return {
    round,
    isOpen,
    fileIds: [...fileIds],
    isSending: sending > 0,
    upload,
    open: () => setOpen(true),
    add: ({ id }: UploadedFile) => setFileIds((ids) => [...ids, id]),
    remove: ({ id }: UploadedFile) => setFileIds((ids) => ids.filter((other) => other !== id)),
    clear: () => {
      setFileIds([]);
      setOpen(false);
      setRound(round + 1);
    },
  };
}

export function Attachments({ attachments }: { attachments: ReturnType<typeof useAttachments> }) {
  return (
    <div className="mt-3">
      <FileDrop
        key={attachments.round}
        label="Files"
        hint="At most 5 with one message. Those who read the message can open them."
        isMultiple
        {...{ accept, limitBytes }}
        upload={attachments.upload}
        onUploaded={attachments.add}
        onRemoved={attachments.remove}
      />
    </div>
  );
}
