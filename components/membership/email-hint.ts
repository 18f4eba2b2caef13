const publicMail = /@(gmail|outlook|hotmail|yahoo|icloud|aol|proton|protonmail|gmx|live|msn)\./;

/** Said under the address, never a refusal: some offices have no domain of their own. */
export function emailHint(
  email: string,
  domains: readonly string[],
): { isGood: boolean; text: string } | null {
  const domain = email.trim().toLowerCase().split("@")[1];
  if (!domain) return null;
  if (domains.includes(domain))
    return { isGood: true, text: "This is your office's own domain. That makes the check quicker." };
  if (domain.endsWith(".gov")) return { isGood: true, text: "A .gov address makes the check quicker." };
  if (publicMail.test(`@${domain}`)) {
    return {
      isGood: false,
      text: "A personal address takes longer to check. Use your office's if it has one.",
    };
  }
  return null;
}
