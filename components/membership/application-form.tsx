"use client";

import { useState, type FormEvent } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { RadioCards, type CardChoice } from "@/components/ui/choice-cards";
import { Combobox, type ComboboxChoice } from "@/components/ui/combobox";
import { TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { emailHint } from "./email-hint";

type Office = ComboboxChoice & { domains: readonly string[] };
type ApplicationInput = Parameters<typeof trpc.membership.openApplication.mutate>[0];
const fieldNames = ["organizationId", "name", "title", "email", "role", "reason"] as const;

/** Asks for an account. The answer is the same whether or not the address is known. */
export function ApplicationForm({ roles }: { roles: readonly CardChoice[] }) {
  const action = useAction();
  const [office, setOffice] = useState<Office | null>(null);
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <Sent email={sentTo} />;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    const input = { ...fields, organizationId: office?.value ?? "" } as ApplicationInput;
    void action.run(() => trpc.membership.openApplication.mutate(input), {
      onDone: () => setSentTo(input.email),
      refresh: false,
    });
  }

  const problems = problemsOf(action.error);
  const hint = emailHint(email, office?.domains ?? []);
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Problems error={action.error} problems={problems} />
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
        hint={hint && !hint.isGood ? hint.text : undefined}
        good={hint?.isGood ? hint.text : undefined}
        error={problems.email}
      />
      <RadioCards
        id="role"
        name="role"
        label="What you will do here"
        defaultValue="official"
        choices={roles}
        columns={1}
        error={problems.role}
      />
      <TextArea
        id="reason"
        name="reason"
        label="What you need the account for"
        rows={3}
        limit={1_000}
        error={problems.reason}
      />
      <div>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={action.isPending}
          pendingLabel="Sending…"
        >
          Request an account
        </Button>
      </div>
    </form>
  );
}

type ProblemsProps = {
  error: ReturnType<typeof useAction>["error"];
  problems: Record<string, string | undefined>;
};

function Problems({ error, problems }: ProblemsProps) {
  if (!error) return null;
  const errors = fieldNames.flatMap((name) =>
    problems[name] ? [{ fieldId: name, message: problems[name] }] : [],
  );
  if (errors.length > 0) return <FormErrors title="Some answers need a change" errors={errors} />;
  return (
    <Notice tone="stop" role="alert">
      {error.message}
    </Notice>
  );
}

function problemsOf(error: ProblemsProps["error"]): Record<string, string | undefined> {
  if (!error) return {};
  return error.field ? { [error.field]: error.message } : error.fields;
}

async function findOffices(search: string, signal: AbortSignal): Promise<readonly Office[]> {
  const found = await trpc.membership.findOffice.query({ search }, { signal });
  return found.map(({ id, name, stateCode, domains }) => ({
    value: id,
    label: name,
    sub: stateCode ?? "",
    domains,
  }));
}

function Sent({ email }: { email: string }) {
  return (
    <div role="status" className="grid justify-items-start gap-4">
      <Notice tone="done" title="Your request is with your office and the secretariat.">
        Two people say yes before an account opens: somebody in your office, and the secretariat. Then a mail
        with a link goes to {email}. If the address already has an account, nothing changes.
      </Notice>
      <a href="/" className={buttonClasses()}>
        Read what help exists
      </a>
    </div>
  );
}
