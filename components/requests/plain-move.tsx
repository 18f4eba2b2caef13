"use client";

import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-classes";
import { MoveError } from "./move-error";

type PlainMoveProps = {
  id: string;
  version: number;
  move: "take" | "start" | "finish" | "hold" | "resume" | "accept" | "set_up";
  label: string;
  said: string;
  variant: ButtonVariant;
};

/** A move that needs nothing but a press. */
export function PlainMove({ id, version, move, label, said, variant }: PlainMoveProps) {
  const action = useAction();
  // The button goes with the move: whoever pressed it by key is taken to what changed.
  const onDone = () => document.getElementById("standing")?.focus();
  const press = () =>
    void action.run(() => trpc.requests.move.mutate({ id, version, move }), { success: said, onDone });
  return (
    <>
      <Button variant={variant} isPending={action.isPending} onClick={press}>
        {label}
      </Button>
      <MoveError message={action.error?.message} />
    </>
  );
}
