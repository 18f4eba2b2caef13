"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import type { DatesDialogProps } from "./dates-dialog";

type DatesButtonProps = Pick<DatesDialogProps, "requestId" | "office" | "booking"> & {
  isOpenAtFirst?: boolean;
  isSmall?: boolean;
};

/** "Book…", or "Move…" when there are dates. The dialog's code loads when it first opens. */
export function DatesButton({ isOpenAtFirst = false, isSmall = false, ...dialog }: DatesButtonProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const part = useLoaded(loadDialog, isOpen);
  const verb = dialog.booking ? "Move…" : "Book…";
  return (
    <>
      <Button
        {...(isSmall ? { size: "small" as const } : {})}
        variant={dialog.booking || isSmall ? "secondary" : "primary"}
        aria-label={`${verb} ${dialog.office}`}
        data-move={dialog.booking?.id}
        onClick={() => setOpen(true)}
      >
        {verb}
      </Button>
      {part && <part.DatesDialog {...dialog} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

function loadDialog() {
  return import("./dates-dialog");
}
