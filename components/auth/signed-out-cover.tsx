"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { signedOut } from "@/components/api/signed-out";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { signIn } from "./sign-in";
import { SignInForm } from "./sign-in-form";

type CoverPerson = { id: string; name: string; email: string; isDemonstration: boolean };

/**
 * Wraps a page's content. When the session is over the content is hidden, not removed, so that what was typed is
 * there again after signing in. A scrim alone would still show it.
 */
export function SignedOutCover({ person, children }: { person: CoverPerson; children: ReactNode }) {
  const router = useRouter();
  const [isOut, setIsOut] = useState(false);
  useEffect(() => signedOut.listen(() => setIsOut(true)), []);
  const resume = () => {
    setIsOut(false);
    router.refresh();
  };
  return (
    <>
      <div hidden={isOut} className="contents">
        {children}
      </div>
      {isOut && <CoverSkeleton />}
      <Dialog
        title="Sign in again to go on"
        isOpen={isOut}
        // It closes by signing in or leaving: behind it there is nothing to see.
        onOpenChange={() => undefined}
        footer={
          <LinkButton href="/sign-in" prefetch={false} variant="quiet">
            I am someone else
          </LinkButton>
        }
      >
        <p>
          You were signed out after 15 minutes without activity, or in another browser. What you typed is
          kept.
        </p>
        <p className="mt-3 mb-4 text-small text-muted">
          Signed in before as <b className="text-default">{person.name}</b>, {person.email}
        </p>
        {person.isDemonstration ? (
          <DemonstrationReturn person={person} onSignedIn={resume} />
        ) : (
          <SignInForm callbackUrl="/home" email={person.email} onSignedIn={resume} />
        )}
      </Dialog>
    </>
  );
}

function DemonstrationReturn({ person, onSignedIn }: { person: CoverPerson; onSignedIn: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = async () => {
    const said = await signIn("demonstration", { personId: person.id });
    setProblem(said);
    if (!said) onSignedIn();
  };
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="stop" role="alert">
          {problem}
        </Notice>
      )}
      <Button variant="primary" size="large" onClick={() => void goOn()}>
        Go on as {person.name}
      </Button>
      <p className="text-small text-muted">A demonstration person needs no password.</p>
    </div>
  );
}

function CoverSkeleton() {
  return (
    <div aria-hidden="true" className="grid max-w-page gap-6 px-8 py-6 max-sm:px-4">
      <Skeleton className="w-30" />
      <Skeleton className="h-6 w-1/2" />
      {["h-40", "h-64"].map((height) => (
        <div key={height} className={`grid content-start gap-3 rounded-md border bg-surface p-4 ${height}`}>
          <Skeleton className="w-1/3" />
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </div>
      ))}
    </div>
  );
}
