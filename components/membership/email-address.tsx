type EmailAddressProps = { email: string };

/** A narrow column breaks it behind the @, and a very long one anywhere. */
export function EmailAddress({ email }: EmailAddressProps) {
  const [name, domain] = email.split("@");
  return (
    <span className="[overflow-wrap:anywhere]">
      {name}@<wbr />
      {domain}
    </span>
  );
}
