"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Tlp } from "@/server/access/tlp";
import type { NamedPerson, Reaches } from "./audience-fields";

export type RemarkButtonProps = {
  id: string;
  version: number;
  groupId: string;
  tlp: Tlp;
  reaches: Reaches;
  people: readonly NamedPerson[];
};

export function RemarkButton(props: RemarkButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Change marking…</Button>
      {part && <part.RemarkDialog {...props} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

function loadDialog() {
  return import("./remark-dialog");
}
