"use client";

import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";

/** What stands below a React Aria field: its error, or a word of praise. */
export function FieldNotes({ error, good }: { error?: ReactNode; good?: ReactNode }) {
  return (
    <>
      <FieldError className="mt-1.5 flex gap-1.5 text-small font-semibold text-danger">
        <CircleAlert />
        <span>{error}</span>
      </FieldError>
      {good && !error && (
        <p className="mt-1.5 flex gap-1.5 text-small text-success">
          <Check />
          {good}
        </p>
      )}
    </>
  );
}
