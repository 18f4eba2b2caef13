import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/field";

/** A one-time code: six digits, with or without a space among them. */
export function CodeField(props: Partial<ComponentProps<typeof TextField>>) {
  return (
    <TextField
      label="Code from your authenticator app"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      isMono
      {...props}
    />
  );
}
