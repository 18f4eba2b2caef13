"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { MoveError } from "./move-error";

type StartButtonProps = {
  serviceCode: string;
  service: string;
  offices: readonly { id: string; name: string }[];
  variant?: "primary" | "secondary";
};

/** Opens the draft, or the one that was begun before. */
export function StartButton({ serviceCode, service, offices, variant = "secondary" }: StartButtonProps) {
  const action = useAction();
  const router = useRouter();
  const [organizationId, setOffice] = useState(offices[0]?.id ?? "");
  const start = () =>
    void action.run(() => trpc.requests.startDraft.mutate({ organizationId, serviceCode }), {
      onDone: ({ id }) => router.push(`/requests/${id}/edit`),
      refresh: false,
    });
  return (
    <div className="space-y-2">
      {offices.length > 1 && (
        <Select
          label="For which office?"
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={organizationId}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
      )}
      <Button
        variant={variant}
        isPending={action.isPending}
        aria-label={`Ask for this: ${service}`}
        onClick={start}
      >
        Ask for this
      </Button>
      <MoveError message={action.error?.message} />
    </div>
  );
}
