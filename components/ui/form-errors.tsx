"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "./notice";

export type FormError = {
  message: ReactNode;
  /** The id of the field or line. */ fieldId?: string | undefined;
};

/** What has to change before going on, with a link to each field. Takes the focus whenever the list changes. */
export function FormErrors({ title, errors }: { title: string; errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-4 rounded-sm">
      <Notice tone="stop" title={title}>
        <ul>
          {errors.map(({ message, fieldId }, index) => (
            <li key={index}>
              {fieldId === undefined ? message : <FieldLink fieldId={fieldId}>{message}</FieldLink>}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function FieldLink({ fieldId, children }: { fieldId: string; children: ReactNode }) {
  return (
    <a
      href={`#${fieldId}`}
      className="link inline-block min-h-6 py-0.5"
      onClick={(event) => {
        event.preventDefault();
        goTo(document.getElementById(fieldId));
      }}
    >
      {children}
    </a>
  );
}

// Some fields are groups: then the first control inside takes the focus.
function goTo(field: HTMLElement | null) {
  field?.scrollIntoView({ block: "center" });
  const control = field?.querySelector<HTMLElement>(
    "input:not([type=hidden]), select, textarea, [role=spinbutton], button",
  );
  (control ?? field)?.focus({ preventScroll: true });
}
