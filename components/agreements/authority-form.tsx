"use client";

import { useState, type FormEvent } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { authorityBases, basisLabels, newAuthority } from "@/server/agreements/schema";
import type { Authorities } from "./outputs";

type AuthorityFormProps = {
  requestId: string;
  people: Authorities["people"];
  today: string;
  onDone: () => void;
  onCancel: () => void;
};

/** What the service desk saw as proof that a person may sign for the office. */
export function AuthorityForm({ requestId, people, today, onDone, onCancel }: AuthorityFormProps) {
  const action = useAction();
  const [id] = useState(() => crypto.randomUUID());
  const [own, setOwn] = useState<Record<string, string>>({});
  const problems = {
    ...action.error?.fields,
    ...(action.error?.field ? { [action.error.field]: action.error.message } : {}),
    ...own,
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    const read = newAuthority.safeParse({ ...form, id, requestId });
    setOwn(
      read.success
        ? {}
        : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message])),
    );
    if (read.success)
      void action.run(() => trpc.agreements.authorities.record.mutate(read.data), { onDone, refresh: false });
  };
  return (
    <form onSubmit={save} className="space-y-4" noValidate>
      <Select
        name="personId"
        label="Person"
        placeholder="Choose a person"
        choices={people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
        error={problems.personId}
      />
      <Select
        name="basis"
        label="What the authority rests on"
        placeholder="Choose one"
        choices={authorityBases.map((basis) => ({ value: basis, label: basisLabels[basis] }))}
        error={problems.basis}
      />
      <TextField
        name="citation"
        label="Where it is written"
        hint="For example “R.C. 3501.11” or “Resolution of Oct 6, 2026”."
        error={problems.citation}
      />
      <TextField name="covers" label="Which systems it covers" error={problems.covers} />
      <DateField name="expiresOn" label="Until" min={today} error={problems.expiresOn} />
      {action.error && !action.error.field && (
        <Notice tone="stop" role="alert">
          {action.error.message}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Back</Button>
        <Button type="submit" variant="primary" isPending={action.isPending}>
          Record the authority
        </Button>
      </div>
    </form>
  );
}
