"use client";

import { useEffect } from "react";
import { trpc } from "@/components/api/client";

/** Tells the desk that the signer has it on the screen. Nothing is lost when that does not arrive. */
export function AgreementOpened({ id }: { id: string }) {
  useEffect(() => {
    trpc.agreements.open.mutate({ id }).catch(() => undefined);
  }, [id]);
  return null;
}
