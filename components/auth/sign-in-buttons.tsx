import { buttonClasses } from "@/components/ui/button-classes";
import { Or } from "./or";

/** The ways to sign in, drawn on the server. While one goes on the form is busy, and the buttons say so. */
export function SignInButtons() {
  return (
    <>
      <button type="submit" className={buttonClasses("primary", "large")}>
        <span className="group-aria-busy:hidden">Sign in</span>
        <span className="hidden group-aria-busy:inline">Signing in…</span>
      </button>
      <Or />
      <button
        type="submit"
        name="way"
        value="passkey"
        formNoValidate
        className={buttonClasses("secondary", "large")}
      >
        Sign in with a passkey
      </button>
    </>
  );
}
