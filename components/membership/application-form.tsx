"use client";

import { useState, type ReactNode } from "react";
import { Combobox } from "@/components/ui/combobox";
import { TextField } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { Office } from "./application-answer";
import { loadAnswer, useApplication } from "./use-application";

type ApplicationFormProps = {
  /** Sends it. Drawn on the server; while that goes on the form is busy, and says so through its group. */
  button: ReactNode;
  /** The choice of a role. */
  children: ReactNode;
};

/** Asks for an account. The answer is the same whether or not the address is known. */
export function ApplicationForm({ button, children }: ApplicationFormProps) {
  const [office, setOffice] = useState<Office | null>(null);
  const [email, setEmail] = useState("");
  const { submit, prepare, answer, isPending, hasNoAnswer, outcome } = useApplication(office?.value);
  if (answer && outcome?.sent) return <answer.ApplicationSent {...outcome.sent} />;

  const problems = answer && outcome?.failure ? answer.problemsOf(outcome.failure) : {};
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onFocus={prepare}
      noValidate
      aria-busy={isPending}
      className="group grid gap-5"
    >
      {answer && outcome?.failure && <answer.ApplicationProblems failure={outcome.failure} />}
      <Combobox
        id="organizationId"
        label="Your office"
        hint="Type the county or town and the state, such as Franklin OH."
        value={office}
        onChange={(choice) => setOffice(choice as Office | null)}
        onSearch={findOffices}
        emptyText="No office fits. Try the county's name alone."
        error={problems.organizationId}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField id="name" name="name" label="Your name" autoComplete="name" error={problems.name} />
        <TextField
          id="title"
          name="title"
          label="Your title"
          autoComplete="organization-title"
          error={problems.title}
        />
      </div>
      <TextField
        id="email"
        name="email"
        type="email"
        label="Work e-mail"
        autoComplete="email"
        onBlur={(event) => setEmail(event.currentTarget.value)}
        error={problems.email}
        {...answer?.noteOn(email, office)}
      />
      {children}
      <TextArea
        id="reason"
        name="reason"
        label="What you need the account for"
        rows={3}
        limit={1_000}
        error={problems.reason}
      />
      {hasNoAnswer && (
        <p role="alert" className="font-semibold text-danger">
          The portal cannot be reached. What you typed is still here. Check your connection and try again.
        </p>
      )}
      <div>{button}</div>
    </form>
  );
}

async function findOffices(search: string, signal: AbortSignal) {
  return (await loadAnswer()).findOffices(search, signal);
}
