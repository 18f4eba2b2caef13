"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { useDraft, type DraftValues } from "./use-draft";
import { WizardFrame, type WizardPlace } from "./wizard-frame";

type SendStepProps = { place: WizardPlace; version: number; given: DraftValues; children: ReactNode };

/** Everything once more, who will see it, and the one button that shares it. */
export function SendStep({ place, version, given, children }: SendStepProps) {
  const draft = useDraft(place.id, version, given);
  const action = useAction();
  const router = useRouter();
  const send = async () => {
    // What is not saved would not be sent: the frame says why, and the button stays.
    if (!(await draft.flush())) return;
    await action.run(() => trpc.requests.submit.mutate({ id: place.id, version: draft.version() }), {
      onDone: () => router.push(`/requests/${place.id}`),
      success: "Sent. The service desk has it now.",
      refresh: false,
    });
  };
  return (
    <WizardFrame
      place={place}
      draft={draft}
      check={() => []}
      lastButton={
        <Button
          variant="primary"
          icon={<Send />}
          isPending={action.isPending}
          pendingLabel="Sending…"
          onClick={() => void send()}
        >
          Send the request
        </Button>
      }
    >
      {action.error && (
        <Notice tone="stop" role="alert" title="Not sent.">
          {action.error.message} <WayToField place={place} field={action.error.field} />
        </Notice>
      )}
      {children}
    </WizardFrame>
  );
}

const stepOf: Record<string, WizardPlace["step"]> = {
  reason: "why",
  contactName: "people",
  targets: "scope",
};

function WayToField({ place, field }: { place: WizardPlace; field: string | null }) {
  const step = stepOf[field ?? ""];
  if (step === undefined) return null;
  return (
    <LinkButton size="small" href={`/requests/${place.id}/edit?step=${place.steps.indexOf(step) + 1}`}>
      Go there
    </LinkButton>
  );
}
