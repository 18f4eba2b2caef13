"use client";

import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import { buttonClasses } from "@/components/ui/button-classes";
import { Notice } from "@/components/ui/notice";

type Confirmed = Awaited<ReturnType<typeof trpc.membership.confirmApplication.mutate>>;

/**
 * Uses the link up, and says what that led to. What explains and sends it is drawn on the server; while that goes on
 * the form is busy, and says so through its group.
 */
export function ConfirmApplication({ token, children }: { token: string; children: ReactNode }) {
  const isRunning = useRef(false);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  if (confirmed) return <Done confirmed={confirmed} />;

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (isRunning.current) return;
    isRunning.current = true;
    setIsPending(true);
    setProblem(null);
    try {
      setConfirmed(await trpc.membership.confirmApplication.mutate({ token }));
    } catch (error) {
      setProblem(failureFrom(error).message);
    } finally {
      isRunning.current = false;
      setIsPending(false);
    }
  }

  return (
    <form
      onSubmit={(event) => void confirm(event)}
      aria-busy={isPending}
      className="group grid justify-items-start gap-6"
    >
      {children}
      {problem && (
        <Notice tone="stop" role="alert">
          {problem}
        </Notice>
      )}
    </form>
  );
}

function Done({ confirmed }: { confirmed: Confirmed }) {
  const { tone, title, text, href, next } = results[confirmed];
  return (
    <div role="status" className="grid justify-items-start gap-4">
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
      <a href={href} className={buttonClasses()}>
        {next}
      </a>
    </div>
  );
}

const results = {
  opened: {
    tone: "done",
    title: "Your request is with your office and the secretariat.",
    text: "Two people say yes before an account opens: somebody in your office, and the secretariat. Then you get a mail with a link to set it up.",
    href: "/",
    next: "Read what help exists",
  },
  "open already": {
    tone: "info",
    title: "Your office and the secretariat have a request from you already.",
    text: "It stays as you confirmed it before, and nothing was added. A mail tells you how they decide.",
    href: "/",
    next: "Read what help exists",
  },
  "has an account": {
    tone: "info",
    title: "You have an account already.",
    text: "It stays as it is. If you cannot sign in, ask the secretariat to reset your sign-in.",
    href: "/sign-in",
    next: "Sign in",
  },
} as const;
