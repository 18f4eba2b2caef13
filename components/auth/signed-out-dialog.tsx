"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { signIn } from "./sign-in";
import { SignInButtons } from "./sign-in-buttons";
import { SignInFields } from "./sign-in-fields";
import { SignInForm } from "./sign-in-form";
import type { CoverPerson } from "./signed-out-cover";

type SignedOutDialogProps = { person: CoverPerson; isOpen: boolean; onSignedIn: () => void };

/** Sign in again without leaving the page. It closes by signing in or leaving: behind it there is nothing to see. */
export function SignedOutDialog({ person, isOpen, onSignedIn }: SignedOutDialogProps) {
  return (
    <Dialog
      title="Sign in again to go on"
      isOpen={isOpen}
      onOpenChange={() => undefined}
      footer={
        <LinkButton href="/sign-in" prefetch={false} variant="quiet">
          I am someone else
        </LinkButton>
      }
    >
      <p>
        You were signed out after 15 minutes without activity, or in another browser. What you typed is kept.
      </p>
      <p className="mt-3 mb-4 text-small text-muted">
        Signed in before as <b className="text-default">{person.name}</b>, {person.email}
      </p>
      {person.isDemonstration ? (
        <DemonstrationReturn person={person} onSignedIn={onSignedIn} />
      ) : (
        <SignInForm
          callbackUrl="/home"
          email={person.email}
          buttons={<SignInButtons />}
          onSignedIn={onSignedIn}
        >
          <SignInFields email={person.email} />
        </SignInForm>
      )}
    </Dialog>
  );
}

function DemonstrationReturn({ person, onSignedIn }: Omit<SignedOutDialogProps, "isOpen">) {
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
