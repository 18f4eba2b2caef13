"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";
import { signIn } from "./sign-in";

type SignInFormProps = {
  /** Where the plain form goes when this page's scripts have not loaded. */
  callbackUrl: string;
  /** Given when the person is known: the address is then fixed. */
  email?: string | undefined;
  problem?: string | null | undefined;
  onSignedIn?: () => void;
};

/** E-mail, password and code in one step. A failure keeps everything but the code. */
export function SignInForm({ callbackUrl, email, problem: given, onSignedIn }: SignInFormProps) {
  const [problem, setProblem] = useState(given ?? null);
  const [isPending, setIsPending] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem) notice.current?.focus();
  }, [problem]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const fields = new FormData(event.currentTarget);
    setIsPending(true);
    setProblem(null);
    const said = await signIn("password", textsOf(fields));
    setProblem(said);
    if (said && code.current) code.current.value = "";
    if (said) return setIsPending(false);
    if (onSignedIn) onSignedIn();
    else location.assign(callbackUrl);
  }

  return (
    <form
      method="post"
      action="/api/auth/callback/password"
      onSubmit={(event) => void submit(event)}
      className="grid gap-4"
    >
      <div ref={notice} tabIndex={-1} role="alert" className="rounded-sm empty:hidden">
        {problem && <Notice tone="stop">{problem}</Notice>}
      </div>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {email === undefined ? (
        <TextField
          label="Work e-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
        />
      ) : (
        <input type="hidden" name="email" value={email} />
      )}
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <TextField
        ref={code}
        label="Code from your authenticator app"
        hint="6 digits. A new one every 30 seconds."
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={9}
        isMono
      />
      <Button type="submit" variant="primary" size="large" isPending={isPending} pendingLabel="Signing in…">
        Sign in
      </Button>
    </form>
  );
}

const textsOf = (fields: FormData) =>
  Object.fromEntries(
    [...fields].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
