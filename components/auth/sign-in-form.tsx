"use client";

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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
  /** <Or>, drawn by the page so that this form stays small. */
  divider: ReactNode;
};

/** E-mail, password and code in one step. A failure keeps everything but the code. */
export function SignInForm({
  callbackUrl,
  email,
  problem: given,
  onSignedIn,
  children,
  divider,
}: SignInFormProps) {
  const [problem, setProblem] = useState(given ?? null);
  const [isPending, setIsPending] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) notice.current?.focus();
  }, [problem]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    void ask(async () => {
      const said = await signIn("password", textsOf(new FormData(form)));
      const code = form.elements.namedItem("code");
      if (said && code instanceof HTMLInputElement) code.value = "";
      return said;
    });
  }

  async function ask(way: () => Promise<string | null>) {
    if (isPending) return;
    setIsPending(true);
    setProblem(null);
    const said = await way();
    setProblem(said);
    if (said) setIsPending(false);
    else if (onSignedIn) onSignedIn();
    else location.assign(callbackUrl);
  }

  return (
    <form method="post" action="/api/auth/callback/password" onSubmit={submit} className="grid gap-4">
      <div ref={notice} tabIndex={-1} role="alert" className="rounded-sm empty:hidden">
        {problem && <Notice tone="stop">{problem}</Notice>}
      </div>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {children}
      <Button type="submit" variant="primary" size="large" isPending={isPending} pendingLabel="Signing in…">
        Sign in
      </Button>
      {divider}
      <Button
        size="large"
        onClick={() => void ask(async () => (await import("./passkey")).signInWithPasskey(email))}
      >
        Sign in with a passkey
      </Button>
    </form>
  );
}

const textsOf = (fields: FormData) =>
  Object.fromEntries(
    [...fields].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
