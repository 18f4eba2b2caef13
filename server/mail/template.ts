/** All a mail may know: a reference and where to look. Never a title, a name of an office, or anything somebody wrote. */
export type MailFacts = {
  /** `AR-7K3M-Q2`, or null when the thing has no reference. */
  ref: string | null;
  /** True when the reader has to do something. */
  asks: boolean;
  /** A path inside the portal. */
  path: string;
};

export type MailText = { subject: string; text: string };

/** A mail travels in the clear, so it says nothing above TLP:GREEN: that there is something, and the link to it. */
export function mailFor({ ref, asks, path }: MailFacts, portal: string): MailText {
  const thing = ref ? `Something on ${ref}` : "Something in Ballast";
  const subject = asks ? `${thing} needs you` : `${thing} changed`;
  return {
    subject,
    text: lines(
      `${subject}.`,
      "Sign in to read it:",
      new URL(path, portal).href,
      "",
      "This mail says no more on purpose: details stay in the portal.",
      "Ballast is voluntary and support only. Your office stays in charge.",
    ),
  };
}

/** To whoever reads this address's mail. It goes to people with an account too, in the same words. */
export function confirmationMail(path: string, portal: string): MailText {
  return {
    subject: "Confirm your request for a Ballast account",
    text: lines(
      "Somebody asked for a Ballast account with this address.",
      "If it was you, confirm it here:",
      new URL(path, portal).href,
      "",
      "The link works once, for 24 hours. If it was not you, ignore this mail: nothing happens without the link.",
      "If you have an account already, it stays as it is.",
    ),
  };
}

/** A mail that carries a secret: a link that works once and only for a while. */
export function invitationMail(path: string, portal: string): MailText {
  return {
    subject: "Your Ballast account is ready",
    text: lines(
      "Your account was approved.",
      "Choose your password and set up your authenticator app here:",
      new URL(path, portal).href,
      "",
      "The link works once, for 72 hours. If you did not ask for an account, ignore this mail.",
    ),
  };
}

/** To somebody who lost their authenticator or password, with the same kind of link. */
export function resetMail(path: string, portal: string): MailText {
  return {
    subject: "Set up your Ballast sign-in again",
    text: lines(
      "Your sign-in was reset, and you were signed out everywhere.",
      "Choose a new password and set up your authenticator app here:",
      new URL(path, portal).href,
      "",
      "The link works once, for 72 hours. If you did not ask for this, call the secretariat.",
    ),
  };
}

/** So that nobody gets a way in to an account, or loses one, without its owner hearing of it. */
export function passkeyMail(what: "added" | "removed", portal: string): MailText {
  return {
    subject: `A passkey was ${what} on your Ballast account`,
    text: lines(
      `A passkey was just ${what} on your account. Your account page lists those that count now:`,
      new URL("/account", portal).href,
      "",
      "If this was not you, call the service desk at once: (844) 555-0142, day and night.",
    ),
  };
}

/** To somebody who has no account to sign in to. */
export function declinedMail(): MailText {
  return {
    subject: "Your request for a Ballast account",
    text: lines(
      "Your request for an account was not approved.",
      "If that surprises you, ask your office or your advisor.",
    ),
  };
}

/** Where links in mails lead. */
export const portalAddress = () => process.env.NEXTAUTH_URL ?? "http://localhost:3000";

const lines = (...text: string[]) => `${text.join("\n")}\n`;
