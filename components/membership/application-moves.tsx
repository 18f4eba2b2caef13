"use client";

import { useState, type FormEvent } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { StepUp } from "@/components/auth/step-up";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";

type Move = "sponsor" | "admit" | "decline" | "invite_again";

/** The buttons the server allows, and the second factor where it asks for one. */
export function ApplicationMoves({ id, name, moves }: { id: string; name: string; moves: readonly Move[] }) {
  const action = useAction();
  const [last, setLast] = useState<"sponsor" | "admit" | "invite_again">("sponsor");
  const [isDeclining, setIsDeclining] = useState(false);
  const make = (move: "sponsor" | "admit" | "invite_again") => {
    setLast(move);
    void action.run(() => calls[move](id), { success: said[move](name) });
  };
  return (
    <div className="grid gap-3">
      {action.error && action.error.field !== "stepUp" && (
        <Notice tone="stop" role="alert">
          {action.error.message}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2 max-sm:flex-col">
        {moves.includes("admit") && (
          <Button variant="primary" isPending={action.isPending} onClick={() => make("admit")}>
            Admit {name}
          </Button>
        )}
        {moves.includes("sponsor") && (
          <Button variant="primary" isPending={action.isPending} onClick={() => make("sponsor")}>
            Vouch for {name}
          </Button>
        )}
        {moves.includes("invite_again") && (
          <Button isPending={action.isPending} onClick={() => make("invite_again")}>
            Send a new link
          </Button>
        )}
        {moves.includes("decline") && (
          <Button variant="danger-quiet" onClick={() => setIsDeclining(true)}>
            Decline
          </Button>
        )}
      </div>
      <StepUp error={action.error} onConfirmed={() => make(last)} />
      <Decline id={id} name={name} isOpen={isDeclining} onOpenChange={setIsDeclining} />
    </div>
  );
}

type DeclineProps = { id: string; name: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

function Decline({ id, name, isOpen, onOpenChange }: DeclineProps) {
  const action = useAction();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    void action.run(() => trpc.membership.decline.mutate({ id, reason }), {
      onDone: () => onOpenChange(false),
    });
  }
  return (
    <Dialog
      title={`Decline ${name}?`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Keep it open</Button>
          <Button type="submit" form={`decline-${id}`} variant="danger-solid" isPending={action.isPending}>
            Decline {name}
          </Button>
        </>
      }
    >
      <form id={`decline-${id}`} onSubmit={submit} className="grid gap-3">
        <p>{name} gets a mail that the request was not approved. They may ask again.</p>
        <TextArea
          name="reason"
          label="Why"
          hint="For your colleagues; it is not in the mail."
          rows={3}
          limit={1_000}
          error={action.error?.fields.reason ?? action.error?.message}
        />
      </form>
    </Dialog>
  );
}

const calls = {
  sponsor: (id: string) => trpc.membership.sponsor.mutate({ id }),
  admit: (id: string) => trpc.membership.admit.mutate({ id }),
  invite_again: (id: string) => trpc.membership.inviteAgain.mutate({ id }),
};

const said = {
  sponsor: (name: string) => `You vouched for ${name}. The secretariat decides next.`,
  admit: (name: string) => `${name} is admitted. A mail with a link is on its way.`,
  invite_again: (name: string) => `A new link for ${name} is on its way.`,
};
