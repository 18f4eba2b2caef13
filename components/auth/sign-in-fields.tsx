import { TextField } from "@/components/ui/field";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";

/** What <SignInForm> sends. Drawn on the server where it can be: the public page stays light. */
export function SignInFields({ email }: { /** Given when the person is known. */ email?: string }) {
  return (
    <>
      {email === undefined ? (
        <TextField
          label="Work e-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
        />
      ) : (
        <input type="hidden" name="email" value={email} />
      )}
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <CodeField hint="6 digits. A new one every 30 seconds." name="code" required />
    </>
  );
}
