"use client";

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
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
  /** <SignInButtons>: like the fields drawn by the page, so that this form stays small. */
  buttons: ReactNode;
};

/** E-mail, password and code in one step. A failure keeps everything but the code. */
export function SignInForm({
  callbackUrl,
  email,
  problem: given,
  onSignedIn,
  children,
  buttons,
}: SignInFormProps) {
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
    const { submitter } = event.nativeEvent as SubmitEvent;
    setIsPending(true);
    setProblem(null);
    const said = submitter?.getAttribute("name") ? await askDevice(email) : await signInWith(form);
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
      aria-busy={isPending}
      className="group grid gap-4"
    >
      <div ref={notice} tabIndex={-1} role="alert" className="rounded-sm empty:hidden">
        {problem && <Notice tone="stop">{problem}</Notice>}
      </div>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {children}
      {buttons}
    </form>
  );
}

/** With what was typed. The code counts once, so a failure clears it. */
async function signInWith(form: HTMLFormElement): Promise<string | null> {
  const said = await signIn("password", textsOf(new FormData(form)));
  const code = form.elements.namedItem("code");
  if (said && code instanceof HTMLInputElement) code.value = "";
  return said;
}

const askDevice = async (email: string | undefined) => (await import("./passkey")).signInWithPasskey(email);

const textsOf = (fields: FormData) =>
  Object.fromEntries(
    [...fields].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
