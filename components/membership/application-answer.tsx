"use client";

import { useMemo } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom, type Failure } from "@/components/api/failure";
import { buttonClasses } from "@/components/ui/button-classes";
import type { ComboboxChoice } from "@/components/ui/combobox";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { emailHint } from "./email-hint";

export type Office = ComboboxChoice & { domains: readonly string[] };
type ApplicationInput = Parameters<typeof trpc.membership.openApplication.mutate>[0];
const fieldNames = ["organizationId", "name", "title", "email", "role", "reason"] as const;

/** Null when the application arrived. */
export async function sendApplication(fields: Record<string, unknown>): Promise<Failure | null> {
  try {
    await trpc.membership.openApplication.mutate(fields as ApplicationInput);
    return null;
  } catch (error) {
    return failureFrom(error);
  }
}

export function ApplicationProblems({ failure }: { failure: Failure }) {
  // The box takes the focus when its list changes, so the list must not change while somebody types.
  const errors = useMemo(() => errorsOf(failure), [failure]);
  if (errors.length > 0) return <FormErrors title="Some answers need a change" errors={errors} />;
  return (
    <Notice tone="stop" role="alert">
      {failure.message}
    </Notice>
  );
}

function errorsOf(failure: Failure) {
  const problems = problemsOf(failure);
  return fieldNames.flatMap((name) => (problems[name] ? [{ fieldId: name, message: problems[name] }] : []));
}

export function problemsOf({ field, fields, message }: Failure): Record<string, string | undefined> {
  return field ? { [field]: message } : fields;
}

export function ApplicationSent({ email }: { email: string }) {
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

export async function findOffices(search: string, signal: AbortSignal): Promise<readonly Office[]> {
  const found = await trpc.membership.findOffice.query({ search }, { signal });
  return found.map(({ id, name, stateCode, domains }) => ({
    value: id,
    label: name,
    sub: stateCode ?? "",
    domains,
  }));
}

/** What to say under the address, as a field's props. */
export function noteOn(email: string, office: Office | null) {
  const hint = emailHint(email, office?.domains ?? []);
  return hint ? { [hint.isGood ? "good" : "hint"]: hint.text } : {};
}
