"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-classes";
import { useLoaded } from "@/components/ui/use-loaded";

type AskButtonProps = { id: string; version: number; office: string; variant: ButtonVariant };

/** The form's code loads when it first opens. */
export function AskButton({ variant, ...props }: AskButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Ask the office…
      </Button>
      {part && <part.AskDialog {...props} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

function loadDialog() {
  return import("./ask-dialog");
}
