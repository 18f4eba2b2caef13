"use client";

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Or } from "./or";
import { signIn } from "./sign-in";

type SignInFormProps = {
  /** Where the plain form goes when this page's scripts have not loaded. */
  callbackUrl: string;
  /** Given when the person is known: a passkey of somebody else is then refused. */
  email?: string | undefined;
  problem?: string | null | undefined;
  onSignedIn?: () => void;
  /** <SignInFields>. */
  children: ReactNode;
};

/** E-mail, password and code in one step. A failure keeps everything but the code. */
export function SignInForm({ callbackUrl, email, problem: given, onSignedIn, children }: SignInFormProps) {
  const [problem, setProblem] = useState(given ?? null);
  const [isPending, setIsPending] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) notice.current?.focus();
  }, [problem]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = event.currentTarget;
    setIsPending(true);
    setProblem(null);
    const said = await signIn("password", textsOf(new FormData(form)));
    const code = form.elements.namedItem("code");
    if (said && code instanceof HTMLInputElement) code.value = "";
    finish(said);
  }

  async function askDevice() {
    if (isPending) return;
    setIsPending(true);
    setProblem(null);
    const { signInWithPasskey } = await import("./passkey");
    finish(await signInWithPasskey(email));
  }

  function finish(said: string | null) {
    setProblem(said);
    if (said) setIsPending(false);
    else if (onSignedIn) onSignedIn();
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
      {children}
      <Button type="submit" variant="primary" size="large" isPending={isPending} pendingLabel="Signing in…">
        Sign in
      </Button>
      <Or />
      <Button size="large" onClick={() => void askDevice()}>
        Sign in with a passkey
      </Button>
    </form>
  );
}

const textsOf = (fields: FormData) =>
  Object.fromEntries(
    [...fields].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
