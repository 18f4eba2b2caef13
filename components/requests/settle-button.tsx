"use client";

import { Check } from "lucide-react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { MoveError } from "./move-error";

export function SettleButton({ questionId }: { questionId: string }) {
  const action = useAction();
  const settle = () =>
    void action.run(() => trpc.requests.settle.mutate({ questionId }), { success: "Answer accepted." });
  return (
    <div className="mt-2 print:hidden">
      <Button size="small" icon={<Check />} isPending={action.isPending} onClick={settle}>
        Accept the answer
      </Button>
      <MoveError message={action.error?.message} />
    </div>
  );
}
