"use client";

import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";

export function MarkAllRead() {
  const action = useAction();
  return (
    <>
      {action.error && (
        <p role="alert" className="text-small text-danger">
          {action.error.message}
        </p>
      )}
      <Button
        isPending={action.isPending}
        onClick={() => void action.run(() => trpc.notifications.markRead.mutate({}))}
      >
        Mark all as read
      </Button>
    </>
  );
}
