"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { CodeField } from "@/components/auth/code-field";
import { PasskeyConfirm } from "@/components/auth/passkey-confirm";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type SignFormProps = { id: string; scopeHash: string; office: string; signer: string; service: string };

/** Two deliberate acts: say yes, then confirm with the second factor. */
export function SignForm({ id, scopeHash, office, signer, service }: SignFormProps) {
  const [accepted, setAccepted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="space-y-3">
      <Checkbox
        label={`I have read this. I may allow it for ${office}, and I allow it for the systems listed.`}
        hint="Voluntary and support only. You can stop the test at any time, also after signing."
        checked={accepted}
        onChange={(event) => setAccepted(event.currentTarget.checked)}
      />
      <Button
        variant="primary"
        disabledReason={accepted ? null : "Tick the box first."}
        onClick={() => setOpen(true)}
      >
        Sign as {signer}
      </Button>
      <ConfirmSigning {...{ id, scopeHash, office, service, isOpen, setOpen }} />
    </div>
  );
}

type ConfirmSigningProps = Omit<SignFormProps, "signer"> & {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

function ConfirmSigning({ id, scopeHash, office, service, isOpen, setOpen }: ConfirmSigningProps) {
  const action = useAction();
  const [code, setCode] = useState("");
  const sign = (isConfirmed = false) =>
    void action.run(
      async () => {
        if (!isConfirmed) await trpc.auth.stepUp.mutate({ code: code.trim() });
        return trpc.agreements.sign.mutate({ id, scopeHash, accepted: true });
      },
      { onDone: () => setOpen(false), success: "Signed. The service desk now looks for dates." },
    );
  return (
    <Dialog
      title="Confirm that it is you"
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Not now</Button>
          <Button
            variant="primary"
            type="submit"
            form="sign"
            isPending={action.isPending}
            pendingLabel="Signing…"
          >
            Sign
          </Button>
        </>
      }
    >
      <form
        id="sign"
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <p className="mb-3">
          You sign the rules of engagement of {office} for “{service}”, for exactly the systems listed.
        </p>
        <PasskeyConfirm label="Sign with a passkey" isOpen={isOpen} onConfirmed={() => sign(true)} />
        <CodeField required value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        {action.error && (
          <Notice tone="stop" role="alert" className="mt-3">
            {action.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
