import type { ReactNode } from "react";
import { buttonClasses } from "./button-classes";

/** Sends a form that goes to an address. Needs no script; a form that calls a procedure takes a <Button>. */
export function SubmitButton({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <button type="submit" className={buttonClasses()}>
      {icon}
      {children}
    </button>
  );
}
