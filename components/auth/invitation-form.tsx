"use client";

import { useState, type FormEvent } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Notice } from "@/components/ui/notice";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";

type InvitationFormProps = { token: string; sealed: string; secret: string; address: string; email: string };

/** Password and authenticator in one step; the link is used up only when both are right. */
export function InvitationForm({ token, sealed, secret, address, email }: InvitationFormProps) {
  const action = useAction();
  const [isDone, setIsDone] = useState(false);
  if (isDone) return <Done />;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const password = String(fields.get("password") ?? "");
    const code = String(fields.get("code") ?? "");
    const accept = () => trpc.auth.acceptInvitation.mutate({ token, sealed, password, code });
    void action.run(accept, { onDone: () => setIsDone(true), refresh: false });
  }

  const problem = (name: string) =>
    action.error?.fields[name] ?? (action.error?.field === name ? action.error.message : undefined);
  const isAtField = Boolean(problem("password") ?? problem("code"));
  return (
    <form onSubmit={submit} className="grid gap-5">
      {action.error && !isAtField && (
        <Notice tone="stop" role="alert">
          {action.error.message}
        </Notice>
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="New password"
        hint="At least 12 characters. Several words work well."
        name="password"
        autoComplete="new-password"
        required
        error={problem("password")}
      />
      <div>
        <h2>Your authenticator app</h2>
        <p className="mt-1">
          Any app for one-time codes will do. Choose “enter a key” in it and type this one, or, if the app is
          on this device, <a href={address}>add the key to the app</a>.
        </p>
        <p className="mt-2 rounded-md border bg-surface-sunken px-3 py-2 font-mono text-prose select-all">
          {secret.replace(/(.{4})/g, "$1 ").trim()}
        </p>
      </div>
      <CodeField
        label="Code the app shows now"
        hint="6 digits."
        name="code"
        required
        error={problem("code")}
      />
      <div>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={action.isPending}
          pendingLabel="Saving…"
        >
          Open my account
        </Button>
      </div>
    </form>
  );
}

function Done() {
  return (
    <div role="status" className="grid justify-items-start gap-4">
      <Notice tone="done" title="Your account is open.">
        The link is used up. Sign in with your new password and the next code of your app.
      </Notice>
      <a href="/sign-in" className={buttonClasses("primary")}>
        Sign in
      </a>
    </div>
  );
}
