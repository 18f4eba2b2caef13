"use client";

import { useCallback, useEffect, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { addDays, formatDay } from "@/components/ui/time-format";
import { AuthorityForm } from "./authority-form";
import { AuthorityList } from "./authority-list";
import type { Authorities } from "./outputs";

export type SendAgreementProps = {
  requestId: string;
  office: string;
  requestVersion: number;
  today: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

const daysToSign = 14;

/** Names who signs, from those whose authority is on record, and by when. */
export function SendAgreementDialog(props: SendAgreementProps) {
  const { requestId, office, requestVersion, today, isOpen, onOpenChange } = props;
  const action = useAction();
  const { authorities, failure, reload } = useAuthorities(requestId);
  const [signerId, setSignerId] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, daysToSign));
  const [isRecording, setRecording] = useState(false);
  const send = () => {
    if (!signerId || !dueOn) return;
    void action.run(
      () => trpc.agreements.send.mutate({ requestId, signerId, dueOn, version: requestVersion }),
      {
        onDone: () => onOpenChange(false),
        success: `The rules of engagement went to ${office}.`,
      },
    );
  };
  return (
    <Dialog
      title={`Send the rules of engagement to ${office}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        !isRecording && (
          <>
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button
              variant="primary"
              isPending={action.isPending}
              disabledReason={signerId && dueOn ? null : "Choose who signs, and by when."}
              onClick={send}
            >
              Send for signature
            </Button>
          </>
        )
      }
    >
      {failure && <Notice tone="stop">{failure}</Notice>}
      {authorities && isRecording && (
        <AuthorityForm
          requestId={requestId}
          people={authorities.people}
          today={today}
          onDone={() => {
            setRecording(false);
            reload();
          }}
          onCancel={() => setRecording(false)}
        />
      )}
      {authorities && !isRecording && (
        <div className="space-y-4">
          <Select
            label="Who signs"
            hint="People whose authority to sign for the office is on record."
            placeholder="Choose a person"
            value={signerId}
            choices={signersOf(authorities)}
            error={action.error?.field === "signerId" ? action.error.message : undefined}
            onChange={(event) => setSignerId(event.currentTarget.value)}
          />
          <Button size="small" onClick={() => setRecording(true)}>
            Record an authority…
          </Button>
          <AuthorityList authorities={authorities.authorities} onChanged={reload} />
          <DateField label="To sign by" value={dueOn} min={today} onChange={setDueOn} />
          <Notice>
            The agreement covers the scope as it is now. If the office changes the scope, it no longer counts.
          </Notice>
        </div>
      )}
      {action.error && action.error.field !== "signerId" && (
        <Notice tone="stop" role="alert" className="mt-4">
          {action.error.message}
        </Notice>
      )}
    </Dialog>
  );
}

function signersOf({ authorities }: Authorities) {
  const valid = authorities.filter(({ isValid }) => isValid);
  const first = valid.filter(
    ({ personId }, at) => valid.findIndex((other) => other.personId === personId) === at,
  );
  return first.map(({ personId, name, citation, expiresOn }) => ({
    value: personId,
    label: `${name} (${citation}, until ${formatDay(expiresOn, "UTC")})`,
  }));
}

function useAuthorities(requestId: string) {
  const [authorities, setAuthorities] = useState<Authorities | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const reload = useCallback(() => {
    trpc.agreements.authorities.list
      .query({ requestId })
      .then(setAuthorities, (error: unknown) => setFailure(failureFrom(error).message));
  }, [requestId]);
  useEffect(reload, [reload]);
  return { authorities, failure, reload };
}
