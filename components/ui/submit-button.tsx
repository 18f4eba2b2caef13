import type { ReactNode } from "react";
import { buttonClasses, type ButtonSize } from "./button-classes";

type SubmitButtonProps = { size?: ButtonSize; icon?: ReactNode; children: ReactNode };

/** Sends a form that goes to an address. Needs no script; a form that calls a procedure takes a <Button>. */
export function SubmitButton({ size, icon, children }: SubmitButtonProps) {
  return (
    <button type="submit" className={buttonClasses("secondary", size)}>
      {icon}
      {children}
    </button>
  );
}
