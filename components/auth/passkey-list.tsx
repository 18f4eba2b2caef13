"use client";

import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PanelBody, PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { OwnPasskey } from "@/server/auth/passkeys";
import { StepUp } from "./step-up";

type PasskeyListProps = { passkeys: readonly OwnPasskey[]; zone: string };

/** The devices that open this account by themselves, and the way to add and remove one. */
export function PasskeyList({ passkeys, zone }: PasskeyListProps) {
  return (
    <>
      <PanelHead id="passkeys" title="Passkeys" count={passkeys.length} />
      {passkeys.length > 0 && (
        <PanelList>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="flex flex-wrap items-center justify-between gap-3">
              <div className="min-w-0">
                <b className="wrap-anywhere">{passkey.name}</b>
                <p className="text-small text-muted">
                  Added <Time value={passkey.createdAt} zone={zone} kind="datetime" />
                  {passkey.backedUp && ", kept in step between your devices"}.{" "}
                  {passkey.lastUsedAt ? (
                    <>
                      Last used <Time value={passkey.lastUsedAt} zone={zone} kind="datetime" />.
                    </>
                  ) : (
                    "Not used yet."
                  )}
                </p>
              </div>
              <RemovePasskey passkey={passkey} />
            </li>
          ))}
        </PanelList>
      )}
      <PanelBody className={passkeys.length > 0 ? "border-t" : undefined}>
        <AddPasskey />
      </PanelBody>
    </>
  );
}

function AddPasskey() {
  const action = useAction();
  const [name, setName] = useState("");
  const add = () =>
    void action.run(async () => (await import("./passkey")).makePasskey(name), {
      onDone: () => setName(""),
      success: "The passkey is added.",
    });
  return (
    <>
      <p className="mb-4 text-muted">
        A passkey signs you in with the finger, face or PIN of a device, in place of password and code. It
        works on this site only, so nobody can ask you for it elsewhere.
      </p>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {action.error && action.error.field !== "stepUp" && (
          <Notice tone="stop" role="alert">
            {action.error.message}
          </Notice>
        )}
        <TextField
          label="Name of the device"
          hint="So that you know it again, such as “Office laptop”."
          required
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" isPending={action.isPending} pendingLabel="Adding…">
            Add a passkey
          </Button>
        </div>
      </form>
      <StepUp error={action.error} onConfirmed={add} />
    </>
  );
}

function RemovePasskey({ passkey: { id, name } }: { passkey: OwnPasskey }) {
  const action = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const needsFactor = action.error?.field === "stepUp";
  const remove = () =>
    void action.run(() => trpc.auth.removePasskey.mutate({ id }), { success: "The passkey is removed." });
  return (
    <>
      <Button
        size="small"
        aria-label={`Remove ${name}`}
        onClick={() => {
          action.clear();
          setIsAsking(true);
        }}
      >
        Remove
      </Button>
      <ConfirmDialog
        title={`Remove ${name}?`}
        verb="Remove"
        keepLabel="Keep it"
        isOpen={isAsking && !needsFactor}
        onOpenChange={setIsAsking}
        onConfirm={remove}
        isPending={action.isPending}
        isDestructive
        error={needsFactor ? null : action.error?.message}
      >
        <p>It no longer opens your account, and every other browser of yours is signed out.</p>
      </ConfirmDialog>
      <StepUp error={action.error} onConfirmed={remove} />
    </>
  );
}
