"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import type { SendAgreementProps } from "./send-agreement-dialog";

/** The dialog's code loads when it first opens. */
export function SendAgreementButton(props: Omit<SendAgreementProps, "isOpen" | "onOpenChange">) {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Send for signature…
      </Button>
      {part && <part.SendAgreementDialog {...props} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

function loadDialog() {
  return import("./send-agreement-dialog");
}
