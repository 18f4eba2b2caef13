"use client";

import { useMemo } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom, type Failure } from "@/components/api/failure";
import type { ComboboxChoice } from "@/components/ui/combobox";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { emailHint } from "./email-hint";

export type Office = ComboboxChoice & { domains: readonly string[] };
type ApplicationInput = Parameters<typeof trpc.membership.askForAccount.mutate>[0];
type Sent = Awaited<ReturnType<typeof trpc.membership.askForAccount.mutate>> & { email: string };
const fieldNames = ["organizationId", "name", "title", "email", "role", "reason"] as const;

/** What arrived, or why it did not. */
export async function sendApplication(
  fields: Record<string, unknown>,
): Promise<{ sent?: Sent; failure?: Failure }> {
  try {
    const answer = await trpc.membership.askForAccount.mutate(fields as ApplicationInput);
    return { sent: { ...answer, email: String(fields.email).trim() } };
  } catch (error) {
    return { failure: failureFrom(error) };
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

export function ApplicationSent({ email, expiresAt, now, timeZone, isDemonstration }: Sent) {
  return (
    <div role="status" className="grid gap-4">
      <Notice title="Check your mail: one step is left.">
        A link went to <b className="[overflow-wrap:anywhere]">{email}</b>. Open it and confirm; only then do
        your office and the secretariat hear of your request.
      </Notice>
      <p>
        The link works once, until{" "}
        <Time value={expiresAt} kind="datetime" zone={timeZone} now={now} distance />.
      </p>
      <p className="text-muted">
        Nothing came after some minutes? Look among unwanted mail. If the address above is wrong,{" "}
        <a href="/apply" className="link">
          start again
        </a>
        . Otherwise write to{" "}
        <a href="mailto:help@ballast.example" className="link">
          help@ballast.example
        </a>{" "}
        or call{" "}
        <a href="tel:+18445550142" className="link whitespace-nowrap">
          (844) 555-0142
        </a>
        .
      </p>
      {isDemonstration && (
        <p className="text-muted">
          This is a demonstration, so no mail leaves it:{" "}
          <a href="/dev/mail" className="link">
            read the captured mail
          </a>
          .
        </p>
      )}
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
